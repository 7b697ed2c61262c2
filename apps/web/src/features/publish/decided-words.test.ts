import type { DecisionView } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { decidedWords } from './decided-words.ts';

const base = { cause: null, dissent: [], decidedBy: null } as unknown as DecisionView;

describe('decidedWords', () => {
  it('says plainly that one person decided', () => {
    expect(decidedWords({ ...base, method: 'single' }, 1)).toContain('No second person');
    expect(decidedWords({ ...base, method: 'unanimous' }, 1)).toContain('No second person');
  });

  it('names the adjudicator, the cause and who saw it otherwise', () => {
    const decision: DecisionView = {
      ...base,
      method: 'adjudicated',
      decidedBy: { id: 'm1', name: 'Noor' },
      cause: 'Wording unclear.',
      dissent: [{ reviewer: { id: 'm2', name: 'Bram' }, verdict: { label: 'True' } as DecisionView['verdict'] }],
    };
    expect(decidedWords(decision, 2)).toBe(
      'Decided by Noor after the reviews differed. Why the reviews differed: Wording unclear. Bram rated it True.',
    );
  });
});
