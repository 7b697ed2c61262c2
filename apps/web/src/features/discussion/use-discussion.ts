import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCan, useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { mentionables, type Mentionable } from './mention-text.ts';

/** The threads of a claim, page by page. */
export function useThreads(claimId: string) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.comment.list.infiniteQueryOptions({ claimId }, { getNextPageParam: (page) => page.nextCursor }),
  );
}

/** Everybody with a label, for comments that are read and edited; and those who can be named anew. */
export function useMentionables(): { everybody: Mentionable[]; toName: Mentionable[] } {
  const trpc = useTRPC();
  const me = useMe();
  const mayRead = useCan('member:read');
  const { data } = useQuery(trpc.member.list.queryOptions(undefined, { enabled: mayRead, staleTime: 60_000 }));
  return useMemo(() => {
    const everybody = mentionables(data ?? []);
    const active = new Set((data ?? []).flatMap((member) => (member.active ? member.id : [])));
    return { everybody, toName: everybody.filter(({ id }) => active.has(id) && id !== me.member.id) };
  }, [data, me.member.id]);
}

/** What can be written. Each asks for the threads again, and is told where it was refused. */
export function useDiscussionCommands(claimId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries(trpc.comment.list.infiniteQueryFilter({ claimId }));
  return {
    add: useMutation(trpc.comment.add.mutationOptions({ onSettled })),
    reply: useMutation(trpc.comment.reply.mutationOptions({ onSettled })),
    edit: useMutation(trpc.comment.edit.mutationOptions({ onSettled })),
    remove: useMutation(trpc.comment.delete.mutationOptions({ onSettled })),
    resolve: useMutation(trpc.comment.resolve.mutationOptions({ onSettled })),
  };
}

export type DiscussionCommands = ReturnType<typeof useDiscussionCommands>;
