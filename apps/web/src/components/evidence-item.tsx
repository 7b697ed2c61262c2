import { Check, Info, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type StanceName = 'supports' | 'refutes' | 'context';

const stances: Record<StanceName, { icon: LucideIcon; label: string }> = {
  supports: { icon: Check, label: 'Supports' },
  refutes: { icon: X, label: 'Refutes' },
  context: { icon: Info, label: 'Context' },
};

/** Word, icon and colour of a stance. */
export function Stance({ stance }: { stance: StanceName }) {
  return (
    <span className="stance" data-stance={stance}>
      <Icon of={stances[stance].icon} />
      {stances[stance].label}
    </span>
  );
}

type EvidenceItemProps = {
  stance: StanceName;
  title: ReactNode;
  /** http or https; anything else is shown as words only. */
  href?: string | null | undefined;
  /** Small facts: publisher, primary or secondary, date, what became of the link. */
  facts?: readonly ReactNode[];
  /** The uploaded file that it is. */
  file?: ReactNode;
  quote?: string | null | undefined;
  note?: string | null | undefined;
  /** What was kept of the page that it points at. */
  archive?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
};

export function EvidenceItem({
  stance,
  title,
  href,
  facts = [],
  file,
  quote,
  note,
  archive,
  actions,
}: EvidenceItemProps) {
  const link = href && /^https?:\/\//i.test(href) ? href : null;
  const shownFacts = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '' && fact !== false);
  return (
    <article className="evidence-item">
      <Stance stance={stance} />
      <div>
        <h3>
          {link ? (
            <a className="link" href={link} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        {shownFacts.length > 0 ? (
          <p className="meta mt-0.5">
            {shownFacts.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </p>
        ) : null}
        {file ? <p className="mt-1">{file}</p> : null}
        {quote ? <blockquote>{quote}</blockquote> : null}
        {note ? <p className="mt-1 text-13 text-ink-2">{note}</p> : null}
        {archive}
      </div>
      {actions ? <span className="row self-start">{actions}</span> : null}
    </article>
  );
}
