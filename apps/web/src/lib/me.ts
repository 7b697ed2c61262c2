import type { Scope } from '@claimdesk/core';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { createContext, use } from 'react';
import type { Api } from './trpc.ts';

/** Who is signed in, in which workspace, with which rights. */
export type Me = inferOutput<Api['auth']['me']>;

/** The shell loads it once and gives it to every screen. */
export const MeContext = createContext<Me | null>(null);

/** Inside the shell somebody is always signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe needs the shell around it.');
  return me;
}

/** May I do this at all? For one claim ask its `actions`, which also know its state. */
export function useCan(scope: Scope): boolean {
  return useMe().scopes.includes(scope);
}
