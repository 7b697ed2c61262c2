import type { AdjudicationView, EvidenceView, PeerReviewView } from '@claimdesk/api/views';
import { ChevronRight, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { CompareTable, type CompareRow } from '../../components/compare-table.tsx';
import { Stance } from '../../components/evidence-item.tsx';
import { FileFacts } from '../../components/file-facts.tsx';
import { FlagList } from '../../components/flag-chips.tsx';
import { Icon } from '../../components/icon.tsx';
import { StepScale } from '../../components/step-scale.tsx';
import { Pips, VerdictBadge, verdictTone } from '../../components/verdict-badge.tsx';
import { fileAddress } from '../../lib/evidence-file.ts';
import {
  evidenceRows,
  markOwnFigures,
  splitFields,
  spreadWords,
  type ComparedField,
  type EvidenceRow,
} from './arrange-comparison.ts';

const fieldLabels: Record<ComparedField, string> = { rating: 'Rating', flags: 'Flags', confidence: 'Confidence' };
const confidenceLabels = { low: 'Low', medium: 'Medium', high: 'High' } as const;

/** What another feature shows of the page of a piece of evidence. */
export type RenderArchive = (item: EvidenceView) => ReactNode;

/** All reviews of the round side by side: what differs first, what is the same folded away. */
export function Comparison({ dispute, renderArchive }: { dispute: AdjudicationView; renderArchive: RenderArchive }) {
  const { reviews, claim, scale } = dispute;
  const { differing, same } = splitFields(dispute);
  const rows: CompareRow[] = differing.flatMap((field) =>
    field === 'rating' ? ratingRows(dispute) : [fieldRow(field, reviews)],
  );
  rows.push({
    key: 'why',
    label: 'Why',
    cells: reviews.map((review) => (
      <Rationale key={review.id} review={review} others={reviews.filter((other) => other.id !== review.id)} />
    )),
  });
  if (reviews.some((review) => review.searchedNote)) {
    rows.push({
      key: 'searched',
      label: 'What they searched',
      cells: reviews.map((review) => (
        <span key={review.id}>{review.searchedNote || <span className="muted">nothing noted</span>}</span>
      )),
    });
  }
  const sameWords = [
    ...same.map((field) => fieldLabels[field].toLowerCase()),
    `wording v${claim.wordingVersion}`,
    `scale version ${scale.version}`,
  ];
  return (
    <CompareTable
      label="Reviews side by side, differences first"
      columns={reviews.map(({ label, reviewer }) =>
        reviewer === null ? `Review ${label}` : `Review ${label} · ${reviewer.name}`,
      )}
      sections={[
        { key: 'differ', caption: 'They differ', rows },
        {
          key: 'evidence',
          caption: 'Evidence, merged',
          rows: evidenceRows(dispute).map((row) => evidenceRow(row, renderArchive)),
        },
      ]}
      foot={
        <details className="compare-same">
          <summary>
            <Icon of={ChevronRight} />
            Same in {reviews.length === 2 ? 'both' : 'all'}: {sameWords.join(', ')}
          </summary>
          {same.length > 0 ? (
            <dl>
              {same.map((field) => (
                <div key={field}>
                  <dt>{fieldLabels[field]}</dt>
                  <dd>{reviews[0] ? fieldCell(field, reviews[0]) : null}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </details>
      }
    />
  );
}

function ratingRows({ reviews, scale, spread }: AdjudicationView): CompareRow[] {
  const onScale = scale.values.filter((value) => value.onScale).toSorted((a, b) => a.order - b.order);
  const rows: CompareRow[] = [
    {
      key: 'rating',
      label: 'Rating',
      cells: reviews.map(({ id, verdict }) => {
        const rank = onScale.findIndex((value) => value.key === verdict.ratingKey) + 1;
        return (
          <span key={id} className="row wrap gap-3">
            <VerdictBadge value={verdict} />
            {rank > 0 ? <Pips rank={rank} steps={onScale.length} tone={verdictTone(verdict)} /> : null}
          </span>
        );
      }),
    },
  ];
  const apart = spreadWords(spread);
  if (apart !== null && onScale.length > 1) {
    const marks = reviews.map(({ label, verdict }) => ({ letter: label, key: verdict.ratingKey }));
    rows.push({ key: 'steps', label: apart, cells: { wide: <StepScale values={scale.values} marks={marks} /> } });
  }
  return rows;
}

function fieldRow(field: ComparedField, reviews: readonly PeerReviewView[]): CompareRow {
  return { key: field, label: fieldLabels[field], cells: reviews.map((review) => fieldCell(field, review)) };
}

function fieldCell(field: ComparedField, review: PeerReviewView): ReactNode {
  if (field === 'rating') return <VerdictBadge value={review.verdict} size="sm" />;
  if (field === 'flags') return <FlagList value={review.flags} none="none" />;
  return confidenceLabels[review.confidence];
}

function Rationale({ review, others }: { review: PeerReviewView; others: readonly PeerReviewView[] }) {
  const parts = markOwnFigures(
    review.rationale,
    others.map((other) => other.rationale),
  );
  return (
    <p className="read compare-why">
      {parts.map((part) =>
        part.own ? (
          <mark key={part.start} title="No other review gives this figure">
            {part.text}
          </mark>
        ) : (
          <span key={part.start}>{part.text}</span>
        ),
      )}
    </p>
  );
}

function evidenceRow({ key, title, url, cells }: EvidenceRow, renderArchive: RenderArchive): CompareRow {
  const link = url !== null && /^https?:\/\//iu.test(url) ? url : null;
  return {
    key,
    icon: FileText,
    label: link ? (
      <a className="link" href={link} target="_blank" rel="noreferrer noopener">
        {title}
      </a>
    ) : (
      title
    ),
    cells: cells.map((cell) =>
      cell ? (
        <div key={cell.id} className="grid gap-1">
          <Stance stance={cell.stance} />
          {cell.file ? <FileFacts file={cell.file} href={fileAddress(cell.id)} /> : null}
          {cell.quote ? <q className="compare-quote">{cell.quote}</q> : null}
          {cell.note ? <span className="text-13 text-ink-2">{cell.note}</span> : null}
          {renderArchive(cell)}
        </div>
      ) : (
        <span key={`${key}-none`} className="muted">
          not used
        </span>
      ),
    ),
  };
}
