import { describe, expect, it } from 'vitest';
import {
  dateProblem,
  draftFromSource,
  emptyEvidence,
  evidenceProblems,
  fieldOfPath,
  isEvidenceDraft,
  readSource,
  toEvidenceDraft,
  toEvidenceInput,
} from './evidence-draft.ts';

describe('readSource', () => {
  it.each([
    ['https://example.org/a?b=1#c', { url: 'https://example.org/a?b=1#c' }],
    ['  http://example.org  ', { url: 'http://example.org/' }],
    ['www.example.org/register', { url: 'https://www.example.org/register' }],
    ['Annex C, page 4', { citation: 'Annex C, page 4' }],
    ['Smith: A history of rivers, 1998', { citation: 'Smith: A history of rivers, 1998' }],
  ])('reads %s', (typed, expected) => {
    expect(readSource(typed)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1) //',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a.example/b',
  ])('refuses %s and names what it starts with', (typed) => {
    expect(readSource(typed)).toEqual({ problem: expect.stringContaining('Links start with https://') });
  });

  it.each(['https://', 'https://nowhere', 'https://a.', 'https:///x y'])('asks again for %s', (typed) => {
    expect(readSource(typed)).not.toHaveProperty('url');
  });
});

describe('dateProblem', () => {
  it.each(['', '2025', '2025-01', '2025-01-17', '2024-02-29'])('takes %s', (typed) => {
    expect(dateProblem(typed)).toBeNull();
  });
  it.each(['17 Jan 2025', '2025-13', '2026-02-31', '2025-00-01', '2025-02-29'])('refuses %s', (typed) => {
    expect(dateProblem(typed)).toMatch(/\./u);
  });
});

describe('evidenceProblems', () => {
  it('asks for a source and a stance, and for nothing else', () => {
    expect(Object.keys(evidenceProblems(emptyEvidence))).toEqual(['source', 'stance']);
    expect(evidenceProblems({ ...emptyEvidence, source: 'Annex C', stance: 'context' })).toEqual({});
  });
});

describe('toEvidenceInput', () => {
  it('sends an address or a citation, never both, and null for what is empty', () => {
    const draft = { ...emptyEvidence, source: 'www.example.org', title: '  Register ', stance: 'context' as const };
    expect(toEvidenceInput(draft, 'context')).toMatchObject({
      url: 'https://www.example.org/',
      citation: null,
      title: 'Register',
      publisher: null,
    });
    expect(toEvidenceInput({ ...draft, source: 'Annex C' }, 'context')).toMatchObject({
      url: null,
      citation: 'Annex C',
    });
  });

  it('brings back what the form showed', () => {
    const input = toEvidenceInput({ ...emptyEvidence, source: 'Annex C', quote: 'Yes.', stance: 'refutes' }, 'refutes');
    const item = { ...input, id: 'e1', file: null, version: 1 };
    expect(toEvidenceInput(toEvidenceDraft(item), 'refutes')).toEqual(input);
  });
});

describe('a file', () => {
  const file = { id: 'f1', name: 'a.pdf', mediaType: 'application/pdf', size: 9, sha256: 'ab' };

  it('stands in the place of an address', () => {
    expect(evidenceProblems({ ...emptyEvidence, file, stance: 'context' })).toEqual({});
    const input = toEvidenceInput({ ...emptyEvidence, source: 'half an addr', file, stance: 'context' }, 'context');
    expect(input).toMatchObject({ url: null, citation: null, fileId: 'f1' });
  });
});

describe('draftFromSource', () => {
  it('takes the source and leaves the judgement to the reviewer', () => {
    const source = {
      evidenceId: 'e1',
      url: 'https://example.org/a',
      citation: null,
      file: null,
      host: 'example.org',
      title: 'Register',
      publisher: null,
      published: '2025',
      sourceType: 'primary',
      uses: 2,
      claims: 2,
      stances: { supports: 2, refutes: 0, context: 0 },
      firstUsed: '2026-03-02T08:00:00.000Z',
      lastUsed: '2026-03-02T08:00:00.000Z',
    } as const;
    expect(draftFromSource(source)).toMatchObject({
      source: 'https://example.org/a',
      title: 'Register',
      sourceType: 'primary',
      reusedFrom: 'e1',
      stance: null,
      quote: '',
    });
  });
});

describe('fieldOfPath', () => {
  it('puts the server’s sentence to its field', () => {
    expect(fieldOfPath('url')).toBe('source');
    expect(fieldOfPath('published')).toBe('published');
    expect(fieldOfPath('reviewId')).toBeNull();
    expect(fieldOfPath(null)).toBeNull();
  });
});

describe('isEvidenceDraft', () => {
  it('knows its own shape', () => {
    expect(isEvidenceDraft(emptyEvidence)).toBe(true);
    expect(isEvidenceDraft({ source: 'x' })).toBe(false);
    expect(isEvidenceDraft(null)).toBe(false);
  });
});
