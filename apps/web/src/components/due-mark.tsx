import { formatDateTime, formatDue } from '../lib/format.ts';

/** When something is due, and how late it is by now: "due in 3 hours", "2 days late". */
export function DueMark({ dueAt, now }: { dueAt: string; now: Date }) {
  const late = Date.parse(dueAt) <= now.getTime();
  return (
    <time dateTime={dueAt} title={formatDateTime(dueAt)} className={late ? 'text-warn font-medium' : undefined}>
      {formatDue(dueAt, now)}
    </time>
  );
}
