import type { Scale, ScaleValue } from '@claimdesk/core';
import { DataTable } from '../../../components/data-table.tsx';
import { VerdictBadge } from '../../../components/verdict-badge.tsx';
import { pointWords, scaleWords as words } from './scale-words.ts';

/** Every value with what it means. */
export function ScaleValues({ scale }: { scale: Scale }) {
  if (scale.kind === 'text') return <p className="soft">{words.freeText}</p>;
  return (
    <DataTable<ScaleValue>
      caption={words.values}
      rows={scale.values}
      rowKey={(value) => value.key}
      columns={[
        {
          key: 'value',
          head: words.value,
          isHeader: true,
          renderCell: (value) => <VerdictBadge value={value} />,
        },
        { key: 'definition', head: words.definition, label: words.definition, renderCell: (value) => value.definition },
        {
          key: 'point',
          head: words.standsFor,
          label: words.standsFor,
          renderCell: (value) =>
            value.canonical === null ? <span className="muted">{words.offScale}</span> : pointWords[value.canonical],
        },
        {
          key: 'evidence',
          head: words.evidence,
          label: words.evidence,
          renderCell: (value) => (value.requiresEvidence ? words.needsEvidence : words.needsNote),
        },
      ]}
    />
  );
}
