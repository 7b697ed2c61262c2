import type { PublicationFinding } from '@claimdesk/core';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { lintWords } from './lint-words.ts';

type LintListProps = {
  errors: readonly PublicationFinding[];
  warnings: readonly PublicationFinding[];
  busy: boolean;
  /** The way to where a finding is mended. */
  renderWhere: (finding: PublicationFinding) => ReactNode;
};

/** What the check before publishing found: what keeps it from going out first, each with what to do. */
export function LintList({ errors, warnings, busy, renderWhere }: LintListProps) {
  return (
    <section className="grid gap-2" aria-labelledby="lint-head" aria-busy={busy || undefined}>
      <h2 id="lint-head" className="field-label">
        Check before publishing
        <span className="field-note">{lintWords(errors.length, warnings.length)}</span>
      </h2>
      {errors.length + warnings.length > 0 ? (
        <ul className="lint-list">
          {errors.map((finding) => (
            <Finding
              key={`${finding.code}:${finding.path}`}
              finding={finding}
              kind="error"
              where={renderWhere(finding)}
            />
          ))}
          {warnings.map((finding) => (
            <Finding
              key={`${finding.code}:${finding.path}`}
              finding={finding}
              kind="warning"
              where={renderWhere(finding)}
            />
          ))}
        </ul>
      ) : (
        <p className="row text-13 text-ink-2">
          <Icon of={CircleCheck} className="text-good" />
          Quote, rating, explanation and markup fit together.
        </p>
      )}
    </section>
  );
}

type FindingProps = { finding: PublicationFinding; kind: 'error' | 'warning'; where: ReactNode };

function Finding({ finding, kind, where }: FindingProps) {
  return (
    <li data-kind={kind}>
      <Icon of={kind === 'error' ? TriangleAlert : CircleAlert} label={kind === 'error' ? 'Error' : 'Warning'} />
      <span>
        <b>{finding.message}</b>
        {finding.advice ? ` ${finding.advice}` : null}
        <span className="lint-where">{where}</span>
      </span>
    </li>
  );
}
