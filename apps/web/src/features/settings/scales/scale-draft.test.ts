import { defaultScale, scaleChanges, scaleProblems } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { addRow, changeRow, contentOf, draftOf, emptyDraft, moveRow, removeRow, scaleOf } from './scale-draft.ts';

const labels = (draft: ReturnType<typeof draftOf>) => draft.rows.map(({ label }) => label);

describe('the editor of a scale', () => {
  it('changes nothing of a scale that it only shows', () => {
    expect(scaleChanges(defaultScale, scaleOf(draftOf(defaultScale)))).toEqual([]);
  });

  it('moves a value among those of its half only', () => {
    const draft = draftOf(defaultScale);
    expect(labels(moveRow(draft, 1, -1)).slice(0, 3)).toEqual(['Mostly false', 'False', 'Mixed']);
    expect(moveRow(draft, 0, -1)).toBe(draft);
    expect(moveRow(draft, 4, 1)).toBe(draft);
    expect(moveRow(draft, 5, -1)).toBe(draft);
    expect(labels(moveRow(draft, 5, 1)).slice(5)).toEqual(['Not checkable', 'Unverifiable', 'Satire']);
  });

  it('adds at the end of a half, keeps old keys and makes new ones from the label', () => {
    let draft = addRow(draftOf(defaultScale), true);
    expect(draft.rows.map(({ onScale }) => onScale)).toEqual([true, true, true, true, true, true, false, false, false]);
    draft = changeRow(draft, 8, { label: 'Mostly True', definition: 'Nearly', canonical: 'true' });
    draft = changeRow(draft, 0, { label: 'Wrong' });
    draft = removeRow(draft, 2);
    expect(contentOf(draft).values.map(({ key }) => key)).toEqual([
      'false',
      'mostly-false',
      'mostly-true',
      'true',
      'mostly-true-2',
      'unverifiable',
      'not-checkable',
      'satire',
    ]);
  });

  it('begins with two ends that only need words', () => {
    let draft = { ...emptyDraft(), name: 'Ours' };
    expect(scaleProblems(scaleOf(draft)).length).toBeGreaterThan(0);
    for (const [rowId, label] of ['No', 'Yes'].entries()) draft = changeRow(draft, rowId, { label, definition: label });
    expect(scaleProblems(scaleOf(draft))).toEqual([]);
  });
});
