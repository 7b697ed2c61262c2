import type { FactCheckPreviewView } from '@claimdesk/api/views';
import type { Repair } from '@claimdesk/core';
import { DataTable } from '../../components/data-table.tsx';
import { ForeignRating } from '../../components/foreign-rating.tsx';
import { formatDate, formatNumber, plural } from '../../lib/format.ts';
import { RepairList } from './repair-list.tsx';
import { tellCounts } from './words.ts';

/** What would come in, each with what was put right in it; and what could not be taken, with why. */
export function ImportPreview({ preview }: { preview: FactCheckPreviewView }) {
  const { name, found, items, others, refused } = preview;
  return (
    <div className="import-preview">
      <p className="import-summary">
        <b>{plural(found, 'fact-check')}</b> in <span className="break-words">{name}</span>
        <span className="muted"> · {tellCounts(preview, 'planned')}</span>
      </p>
      {items.length > 0 ? (
        <DataTable
          caption="What would be imported"
          rows={items}
          rowKey={({ check }) => check.place}
          columns={[
            {
              key: 'claim',
              head: 'Claim',
              isHeader: true,
              renderCell: ({ check }) => (
                <span className="import-claim" {...(check.language ? { lang: check.language } : {})}>
                  {check.claim}
                </span>
              ),
            },
            {
              key: 'publisher',
              head: 'Publisher',
              label: 'Publisher',
              renderCell: ({ check }) => check.publisher?.name ?? <span className="muted">not named</span>,
            },
            {
              key: 'rating',
              head: 'Their rating',
              label: 'Their rating',
              renderCell: ({ check }) => (
                <ForeignRating label={check.rating?.label ?? null} score={check.rating?.score ?? null} />
              ),
            },
            {
              key: 'date',
              head: 'Date',
              label: 'Date',
              renderCell: ({ check }) =>
                check.reviewDate ? (
                  <span className="whitespace-nowrap">{formatDate(check.reviewDate)}</span>
                ) : (
                  <span className="muted">none</span>
                ),
            },
            {
              key: 'repairs',
              head: 'Repairs',
              label: 'Repairs',
              renderCell: ({ check, repairs }) => <Repairs claim={check.claim} repairs={repairs} />,
            },
          ]}
        />
      ) : null}
      {found > items.length ? (
        <p className="muted text-13">
          The first {formatNumber(items.length)} of {formatNumber(found)} are shown; all of them are imported.
        </p>
      ) : null}
      {others.length > 0 ? (
        <details open={found === 0}>
          <summary>
            {formatNumber(refused)} cannot be taken
            {refused > others.length ? `, the first ${formatNumber(others.length)} of the log are here` : ''}
          </summary>
          <RepairList repairs={others} withItem label="What cannot be taken" />
        </details>
      ) : null}
    </div>
  );
}

function Repairs({ claim, repairs }: { claim: string; repairs: readonly Repair[] }) {
  if (repairs.length === 0) return <span className="muted">none</span>;
  return (
    <details>
      <summary aria-label={`${plural(repairs.length, 'repair')} of “${claim}”`}>{formatNumber(repairs.length)}</summary>
      <RepairList repairs={repairs} label="Repairs" />
    </details>
  );
}
