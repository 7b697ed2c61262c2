/** Every word of the list of notifications. */
export const messages = {
  title: 'Notifications',
  show: 'Which to show',
  all: 'All',
  unread: 'Unread',
  markAll: 'Mark all as read',
  noneUnread: 'Nothing here is unread.',
  markOne: 'Mark as read',
  isUnread: 'unread',
  loading: 'Loading your notifications',
  emptyTitle: 'Nothing yet',
  emptyText:
    'You are told here when a colleague mentions you or answers you, and when a claim of yours needs you again.',
  allReadTitle: 'All read',
  allReadText: 'What comes next shows here at once.',
  more: 'Show older ones',
  tryAgain: 'Try again',
  claim: (number: number, title: string) => `claim ${number} of ${title}`,
} as const;
