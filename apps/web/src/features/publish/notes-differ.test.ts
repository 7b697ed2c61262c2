import { buildReportModel, noNotes } from '@claimdesk/core';
import { publicationInput, withFirstClaim } from '@claimdesk/core/testing/sample-report';
import { describe, expect, it } from 'vitest';
import { notesDiffer } from './notes-differ.ts';

const claimant = { name: 'The council', role: 'Builder', sameAs: 'https://council.example/' };
const model = buildReportModel(withFirstClaim(publicationInput, { claimant, claimDate: '2026-02', reply: 'answered' }));
const said = {
  ...noNotes,
  claimantRole: 'Builder',
  claimantSameAs: 'https://council.example/',
  claimDate: '2026-02',
  reply: 'answered' as const,
};

describe('notesDiffer', () => {
  it('is false for what is published already', () => {
    expect(notesDiffer({ model, notes: said })).toBe(false);
  });

  it.each([
    { reply: 'no_answer' as const },
    { claimDate: null },
    { claimantRole: null },
    { firstAppearanceUrl: 'https://x.example/' },
  ])('is true for %j', (change) => {
    expect(notesDiffer({ model, notes: { ...said, ...change } })).toBe(true);
  });

  it('leaves out what nobody can be said to have, where nobody is named', () => {
    const unnamed = buildReportModel(withFirstClaim(publicationInput, { claimant: null, claimDate: '2026-02' }));
    expect(notesDiffer({ model: unnamed, notes: said })).toBe(false);
  });
});
