import type { UsedSourceView } from '@claimdesk/api/views';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Stance } from '../../components/evidence-item.tsx';
import { FileFacts } from '../../components/file-facts.tsx';
import { Icon } from '../../components/icon.tsx';
import { formatDate, plural } from '../../lib/format.ts';
import { SourceUses } from './source-uses.tsx';

type SourceRowProps = { source: UsedSourceView; onHost: (host: string) => void };

/** One source; what it was used for unfolds. */
export function SourceRow({ source, onHost }: SourceRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { host, file, title, publisher, published, sourceType, stances } = source;
  const link = source.url !== null && /^https?:\/\//iu.test(source.url) ? source.url : null;
  const name = title ?? source.citation ?? file?.name ?? source.url ?? 'Untitled source';
  const [first, last] = [formatDate(source.firstUsed), formatDate(source.lastUsed)];
  return (
    <li className="source-row">
      <div className="source-what">
        <h2>
          {link ? (
            <a className="link" href={link} target="_blank" rel="noreferrer noopener">
              {name}
            </a>
          ) : (
            name
          )}
        </h2>
        <p className="meta">
          {host ? (
            <button type="button" className="link" title={`Show only ${host}`} onClick={() => onHost(host)}>
              {host}
            </button>
          ) : null}
          {title && source.citation ? <span>{source.citation}</span> : null}
          {publisher ? <span>{publisher}</span> : null}
          {published ? <span>{formatDate(published)}</span> : null}
          {sourceType ? <span>{sourceType}</span> : null}
        </p>
        {file ? <FileFacts file={file} /> : null}
      </div>
      <p className="source-stances">
        {(['supports', 'refutes', 'context'] as const).map((stance) =>
          stances[stance] > 0 ? (
            <span key={stance} className="row gap-1">
              <Stance stance={stance} /> <b className="num">{stances[stance]}</b>
            </span>
          ) : null,
        )}
      </p>
      <p className="source-times">
        <b className="num">{plural(source.uses, 'use')}</b> <span>for {plural(source.claims, 'claim')}</span>
        <span className="muted">{first === last ? first : `${first} to ${last}`}</span>
      </p>
      <Button
        size="sm"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`What for: ${name}`}
        className="source-toggle"
        onClick={() => setOpen(!open)}
      >
        <Icon of={ChevronRight} /> What for
      </Button>
      {open ? (
        <div id={id} className="source-uses">
          <SourceUses evidenceId={source.evidenceId} />
        </div>
      ) : null}
    </li>
  );
}
