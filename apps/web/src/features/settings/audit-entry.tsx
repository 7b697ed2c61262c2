import type { JournalRowView } from '@claimdesk/api/views';
import { ChevronRight, Lock } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';
import { auditMessages as messages } from './audit-messages.ts';
import { journalWords } from './journal-words.ts';

/** What was done; opened, all that the row holds and that its hash covers. */
export function AuditEntry({ entry }: { entry: JournalRowView }) {
  const parts: [string, string | null][] = [
    [messages.id, entry.id],
    [messages.actor, `${entry.actor.kind} ${entry.actor.id}`],
    [messages.subject, JSON.stringify(entry.subject, null, 1)],
    [messages.data, entry.data === null ? null : JSON.stringify(entry.data, null, 1)],
    ...(entry.chain === 'open'
      ? ([
          [messages.prevHash, entry.prevHash],
          [messages.hash, entry.hash],
        ] as [string, string][])
      : []),
  ];
  return (
    <details className="audit-entry">
      <summary>
        <Icon of={ChevronRight} size={14} className="turn" />
        <span className="text-ink">{journalWords(entry.kind)}</span>
        {entry.chain === 'confidential' ? (
          <span className="reason-chip row gap-1">
            <Icon of={Lock} size={12} />
            {messages.confidential}
          </span>
        ) : null}
      </summary>
      <dl>
        {parts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null ? messages.closedData : <code>{value}</code>}</dd>
          </div>
        ))}
      </dl>
      {entry.chain === 'confidential' ? <p className="field-hint">{messages.confidentialHint}</p> : null}
    </details>
  );
}
