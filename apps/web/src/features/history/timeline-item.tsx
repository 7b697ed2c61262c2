import type { TimelineDetail, TimelineEntry } from '@claimdesk/api/views';
import { diffWords } from '@claimdesk/core';
import { Link } from '@tanstack/react-router';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { WordingDiff } from '../../components/wording-diff.tsx';
import { formatDateTime, formatWhen } from '../../lib/format.ts';
import { messages } from './messages.ts';

export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const who = entry.actor?.name ?? (entry.byProgram ? messages.program : null);
  return (
    <li data-group={entry.group}>
      <time dateTime={entry.at} title={formatDateTime(entry.at)}>
        {formatWhen(entry.at)}
      </time>
      <div>
        <p>
          {entry.text}
          {who ? <span className="muted"> · {who}</span> : null}
        </p>
        {entry.details.map((detail, index) => (
          // The details of one entry never move, so their place is their identity.
          <Detail key={`${index}-${detail.type}`} detail={detail} />
        ))}
      </div>
    </li>
  );
}

function Detail({ detail }: { detail: TimelineDetail }) {
  switch (detail.type) {
    case 'wording':
      return <WordingDiff parts={diffWords(detail.before, detail.after)} />;
    case 'change':
      return <Change label={detail.label} before={detail.before} after={detail.after} />;
    case 'time': {
      const { label, before, after } = detail;
      const day = (time: string | null) => (time === null ? null : formatDateTime(time));
      return <Change label={label} before={day(before)} after={day(after)} />;
    }
    case 'verdict':
      return (
        <p className="row wrap gap-1.5">
          {detail.before && detail.before.ratingKey !== detail.after.ratingKey ? (
            <del className="timeline-was">
              <VerdictBadge value={detail.before} size="sm" />
            </del>
          ) : null}
          <VerdictBadge value={detail.after} size="sm" />
        </p>
      );
    case 'quote':
      return <blockquote className="read">{detail.text}</blockquote>;
    case 'claim':
      return (
        <p>
          <Link
            className="link"
            to="/articles/$articleId"
            params={{ articleId: detail.claim.articleId }}
            search={{ claim: detail.claim.id }}
          >
            {messages.claim(detail.claim.number)}
          </Link>{' '}
          <span className="read">{detail.claim.wording}</span>
        </p>
      );
    case 'round':
      return <p className="muted">{messages.round(detail.number)}</p>;
  }
}

type ChangeProps = { label: string; before: string | null; after: string | null };

function Change({ label, before, after }: ChangeProps) {
  return (
    <p className="timeline-change">
      <span className="muted">{label}:</span> {before === null ? null : <del>{before}</del>}{' '}
      {after === null ? messages.none : before === null ? after : <ins>{after}</ins>}
    </p>
  );
}
