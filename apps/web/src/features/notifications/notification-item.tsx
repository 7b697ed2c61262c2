import type { NotificationView } from '@claimdesk/api/views';
import type { NotificationKind } from '@claimdesk/core';
import { Link } from '@tanstack/react-router';
import {
  AtSign,
  Check,
  ClipboardCheck,
  CornerDownRight,
  RotateCcw,
  Scale,
  UserCheck,
  type LucideIcon,
} from 'lucide-react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { formatDateTime, formatRelative } from '../../lib/format.ts';
import { notificationPlace, notificationWords } from '../../lib/notification-words.ts';
import { useNow } from '../../lib/use-now.ts';
import { messages } from './messages.ts';

const icons: Record<NotificationKind, LucideIcon> = {
  mention: AtSign,
  reply: CornerDownRight,
  assigned: UserCheck,
  confirm: ClipboardCheck,
  returned: RotateCcw,
  dispute: Scale,
};

/** One thing that I was told; following it reads it. */
export function NotificationItem({ row, onRead }: { row: NotificationView; onRead: () => void }) {
  const now = useNow();
  const isUnread = row.readAt === null;
  return (
    <li className="notification" data-unread={isUnread || undefined}>
      <Link {...notificationPlace(row)} className="notification-link" onClick={() => isUnread && onRead()}>
        <Icon of={icons[row.kind]} />
        <span className="notification-words">
          <span className="notification-what">
            {notificationWords(row)}
            {isUnread ? <span className="visually-hidden">, {messages.isUnread}</span> : null}
          </span>
          <span className="notification-claim">{row.claim.wording}</span>
          <span className="meta">
            <span className="clip">{messages.claim(row.claim.number, row.claim.articleTitle)}</span>
            <time dateTime={row.at} title={formatDateTime(row.at)}>
              {formatRelative(row.at, now)}
            </time>
          </span>
        </span>
      </Link>
      {isUnread ? <IconButton icon={Check} label={messages.markOne} size="sm" onClick={onRead} /> : null}
    </li>
  );
}
