import type { ClaimView } from '@claimdesk/api/views';
import { createContext, type ReactNode } from 'react';

/** What other features say of the open claim, under its own words. The route brings it, because features do not know each other. */
export const ClaimExtra = createContext<(view: ClaimView) => ReactNode>(() => null);
