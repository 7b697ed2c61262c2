import { crosswalk, type Scale } from '@claimdesk/core';
import { useState } from 'react';
import { DataTable } from '../../../components/data-table.tsx';
import { Field } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import { VerdictBadge } from '../../../components/verdict-badge.tsx';
import { scaleWords as words } from './scale-words.ts';

type ScaleCrosswalkProps = { scale: Scale; others: readonly { id: string; scale: Scale }[] };

/** "Mostly False here is Three Pinocchios there." */
export function ScaleCrosswalk({ scale, others }: ScaleCrosswalkProps) {
  const choices = others.filter((other) => other.scale.kind === 'ordinal');
  const [chosen, setChosen] = useState<string | null>(null);
  const other = choices.find(({ id }) => id === chosen) ?? choices[0];
  if (other === undefined) return null;
  return (
    <section className="settings-part" aria-label={words.crosswalk}>
      <h2>{words.crosswalk}</h2>
      <p className="soft">{words.crosswalkHint}</p>
      <Field label={words.otherScale} className="max-w-72">
        <Select value={other.id} onChange={(event) => setChosen(event.target.value)}>
          {choices.map(({ id, scale: choice }) => (
            <option key={id} value={id}>
              {choice.name}
            </option>
          ))}
        </Select>
      </Field>
      <DataTable
        caption={words.crosswalk}
        stack={false}
        rows={scale.values}
        rowKey={(value) => value.key}
        columns={[
          {
            key: 'here',
            head: scale.name,
            isHeader: true,
            renderCell: (value) => <VerdictBadge value={value} size="sm" />,
          },
          {
            key: 'there',
            head: other.scale.name,
            renderCell: (value) => {
              const there = crosswalk(scale, value.key, other.scale);
              return there === null ? (
                <span className="muted">{words.nothingThere}</span>
              ) : (
                <VerdictBadge value={there} size="sm" />
              );
            },
          },
        ]}
      />
    </section>
  );
}
