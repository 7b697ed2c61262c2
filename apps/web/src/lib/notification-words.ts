import type { NotificationView } from '@claimdesk/api/views';

/** What a notification says, for the list and the desk. */
export function notificationWords({ kind, actor }: Pick<NotificationView, 'kind' | 'actor'>): string {
  const somebody = actor?.name ?? 'Somebody';
  switch (kind) {
    case 'mention':
      return `${somebody} mentioned you`;
    case 'reply':
      return `${somebody} answered in a thread of yours`;
    case 'assigned':
      return actor ? `${somebody} gave you this claim to review` : 'This claim was given to you to review';
    case 'confirm':
      return `${somebody} changed the wording: check your review against it`;
    case 'returned':
      return actor
        ? `${somebody} sent a claim that you reviewed into a new round`
        : 'A claim that you reviewed goes into a new round';
    case 'dispute':
      return 'The reviews disagree: an adjudicator is wanted';
  }
}

/** Where the thing is that a notification tells of. */
export function notificationPlace({ kind, claim, commentId }: Pick<NotificationView, 'kind' | 'claim' | 'commentId'>) {
  if (kind === 'assigned' || kind === 'confirm') {
    return { to: '/review/$claimId', params: { claimId: claim.id } } as const;
  }
  if (kind === 'dispute') return { to: '/adjudicate/$claimId', params: { claimId: claim.id } } as const;
  return {
    to: '/articles/$articleId',
    params: { articleId: claim.articleId },
    search: { claim: claim.id, ...(commentId ? { comment: commentId } : {}) },
  } as const;
}
