import { composeScale, valueKeyOf, type Scale, type ScaleValueDraft } from '@claimdesk/core';

/** A row of the editor. `rowId` is its identity while it is edited; a new one has no key until it is saved. */
export type DraftRow = ScaleValueDraft & { rowId: number };
export type ScaleDraft = { name: string; rows: DraftRow[]; nextRowId: number };

/** Two ends, which is the least that a scale needs. */
export function emptyDraft(): ScaleDraft {
  const ends: ScaleValueDraft[] = [
    { ...blank(true), icon: 'x', canonical: 'false' },
    { ...blank(true), icon: 'check', canonical: 'true' },
  ];
  return { name: '', rows: ends.map((row, rowId) => ({ ...row, rowId })), nextRowId: ends.length };
}

/** What is edited of a scale that is there. */
export function draftOf(scale: Scale, name = scale.name): ScaleDraft {
  const rows = scale.values.map(({ order: _order, ...value }, rowId) => ({ ...value, rowId }));
  return { name, rows, nextRowId: rows.length };
}

/** As it is sent. Values keep their keys for good, so that a label can change without making another value. */
export function contentOf({ name, rows }: ScaleDraft): { name: string; values: ScaleValueDraft[] } {
  const taken = rows.map(({ key }) => key).filter((key) => key !== '');
  const values = rows.map(({ rowId: _rowId, ...row }) => {
    if (row.key !== '') return row;
    const key = valueKeyOf(row.label, taken);
    taken.push(key);
    return { ...row, key };
  });
  return { name, values };
}

/** The draft as a scale, for its preview and for what is wrong with it. */
export function scaleOf(draft: ScaleDraft): Scale {
  const { name, values } = contentOf(draft);
  return composeScale('draft', name, values);
}

export function changeRow(draft: ScaleDraft, rowId: number, change: Partial<ScaleValueDraft>): ScaleDraft {
  return { ...draft, rows: draft.rows.map((row) => (row.rowId === rowId ? { ...row, ...change } : row)) };
}

/** At the end of its half: values on the scale come first. */
export function addRow(draft: ScaleDraft, onScale: boolean): ScaleDraft {
  const row = { ...blank(onScale), rowId: draft.nextRowId };
  const half = draft.rows.filter((one) => one.onScale);
  const rows = onScale ? [...half, row, ...draft.rows.slice(half.length)] : [...draft.rows, row];
  return { ...draft, rows, nextRowId: draft.nextRowId + 1 };
}

export function removeRow(draft: ScaleDraft, rowId: number): ScaleDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.rowId !== rowId) };
}

/** One place up (-1) or down (1) among the values of its half; the same draft at the end of it. */
export function moveRow(draft: ScaleDraft, rowId: number, step: -1 | 1): ScaleDraft {
  const at = draft.rows.findIndex((row) => row.rowId === rowId);
  const row = draft.rows[at];
  const other = draft.rows[at + step];
  if (row === undefined || other === undefined || row.onScale !== other.onScale) return draft;
  const rows = [...draft.rows];
  rows[at] = other;
  rows[at + step] = row;
  return { ...draft, rows };
}

function blank(onScale: boolean): ScaleValueDraft {
  return {
    key: '',
    onScale,
    numeric: null,
    label: '',
    definition: '',
    icon: onScale ? 'contrast' : 'help-circle',
    canonical: null,
    requiresEvidence: onScale,
  };
}
