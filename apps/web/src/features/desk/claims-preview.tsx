import type { ExtractedArticle, ExtractedClaim } from '@claimdesk/core';
import { User } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { ReasonChip } from '../../components/reason-chip.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { readInBrowser } from '../../lib/engine/read-in-browser.ts';
import { formatDate } from '../../lib/format.ts';
import { previewMessages as messages } from './messages.ts';

type ClaimsPreviewProps = { text: string; published: string | null; onClose: () => void };

type Reading = {
  article: ExtractedArticle | null;
  claims: ExtractedClaim[];
  done: number;
  total: number;
  status: 'loading' | 'reading' | 'done' | 'failed';
  problem: string | null;
};

const start: Reading = { article: null, claims: [], done: 0, total: 0, status: 'loading', problem: null };
/** As many as somebody looks at before deciding. */
const SHOWN = 8;

/** What the engine finds in a text, read in this browser: nothing is sent or kept. */
export function ClaimsPreview({ text, published, onClose }: ClaimsPreviewProps) {
  const [reading, setReading] = useState(start);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (stopped) return undefined;
    return readInBrowser({ text, published }, (message) => {
      setReading((before) => {
        if (message.kind === 'article') return { ...before, article: message.article, status: 'reading' };
        if (message.kind === 'claims') return { ...before, claims: [...before.claims, ...message.claims] };
        if (message.kind === 'progress') return { ...before, done: message.done, total: message.total };
        if (message.kind === 'failed') return { ...before, status: 'failed', problem: message.message };
        return { ...before, status: 'done' };
      });
    });
  }, [text, published, stopped]);

  const { article, claims, done, total, status, problem } = reading;
  const best = claims.toSorted((a, b) => b.checkWorthiness - a.checkWorthiness).slice(0, SHOWN);
  const folded = article?.lines.filter(({ kind }) => kind === 'boilerplate').length ?? 0;
  const busy = !stopped && (status === 'loading' || status === 'reading');
  return (
    <section className="claims-preview" aria-label={messages.title}>
      <div className="section-head">
        <h3>{messages.title}</h3>
        <span className="push row">
          {busy ? (
            <Button size="sm" onClick={() => setStopped(true)}>
              {messages.stop}
            </Button>
          ) : null}
          <Button size="sm" kind="quiet" onClick={onClose}>
            {messages.close}
          </Button>
        </span>
      </div>
      {busy ? <Progress label={messages.title} done={done} total={total} /> : null}
      <p className="field-hint num" role="status">
        {busy && status === 'loading' ? messages.loading : messages.found(claims.length, done, total)}{' '}
        {stopped ? messages.stopped : null}
      </p>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {article ? (
        <dl className="preview-facts">
          <dt>{messages.headline}</dt>
          <dd>{article.title ?? messages.none}</dd>
          <dt>{messages.byline}</dt>
          <dd>{article.byline ?? messages.none}</dd>
          <dt>{messages.published}</dt>
          <dd>{article.published ? formatDate(article.published.slice(0, 10)) : messages.none}</dd>
          <dt>{messages.furniture}</dt>
          <dd>{messages.folded(folded)}</dd>
        </dl>
      ) : null}
      <ol className="preview-claims">
        {best.map((claim) => (
          <li key={`${claim.start} ${claim.text}`}>
            <span className="read">{claim.text}</span>
            {claim.source ? (
              <ReasonChip icon={User} fill>
                {claim.source.text}
              </ReasonChip>
            ) : null}
            <ScoreBar score={claim.checkWorthiness} />
          </li>
        ))}
      </ol>
    </section>
  );
}
