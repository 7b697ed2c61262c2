import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeCanonical, DomainError } from '@claimdesk/core';
import type { Explanation, Extraction } from '@claimdesk/core';
import { array, assert, constantFrom, integer, oneof, property, string, uint8Array } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runClaimdesk } from '../testing/spawn-server.ts';
import { extractBytes } from './extract.ts';
import { RefusedError } from './usage.ts';

const article = 'Mayor opens bridge\n\nThe bridge cost 12 million pounds, the council said on Monday.\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const oneSentence = /^[^\n]+[.?]\n$/;

describe('claimdesk extract', { timeout: 30_000 }, () => {
  it('prints JSON into a pipe and ends with 0', async () => {
    const { code, out, err } = await runClaimdesk(['extract', await file('a.txt', article)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { claims } = JSON.parse(out) as Extraction;
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(article.slice(claim.start, claim.end)).toBe(claim.quote.exact);
  });

  it('reads standard input and prints a table when asked', async () => {
    const { code, out } = await runClaimdesk(['extract', '-', '--table'], { input: article });
    expect(code).toBe(0);
    expect(out).toContain('The bridge cost 12 million pounds');
    expect(out.startsWith('{')).toBe(false);
  });

  it('explains how claims were found, for people and as data', async () => {
    const told = `${article}\n“The council paid for it twice,” said Ida Orr, who opened the bridge. She smiled on Monday.\n`;
    const { code, out } = await runClaimdesk(['extract', '-', '--explain'], { input: told });
    expect(code).toBe(0);
    const parts = ['ARTICLE', 'LINES (', 'SENTENCE 1', 'tree', 'names', 'who says', 'rules', 'scores', 'because'];
    for (const part of parts) expect(out).toContain(part);
    expect(out).toMatch(/PRON +PRP +she +nsubj of smiled/);
    const data = await runClaimdesk(['extract', '-', '--explain', '--json'], { input: told });
    const { sentences, claims } = JSON.parse(data.out) as Explanation;
    expect(sentences.flatMap((sentence) => sentence.claims)).toEqual(claims.map((_, n) => n));
    for (const { words, references } of sentences)
      for (const place of [...words, ...references]) expect(told.slice(place.start, place.end)).toBe(place.text);
  });

  it.each([
    ['a missing file', ['extract', '/nowhere/at/all.txt'], ''],
    ['a folder', ['extract', '/'], ''],
    ['nothing', ['extract', '-'], ''],
    ['only emoji', ['extract', '-'], '🎉🎉🎉 🥳'],
    ['a PDF', ['extract', '-'], '%PDF-1.7 something'],
    ['a file of another kind', ['extract', 'article.docx'], ''],
    ['more than 5 MB', ['extract', '-'], 'word '.repeat(1_000_001)],
    ['a long text to explain', ['extract', '-', '--explain'], 'word '.repeat(100_001)],
  ])('refuses %s with 1 and one sentence', async (_what, words, input) => {
    const { code, out, err } = await runClaimdesk(words, { input });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(oneSentence);
  });

  it.each([
    [[]],
    [['extract']],
    [['extract', 'a.txt', 'b.txt']],
    [['extract', '-', '--yaml']],
    [['extract', '-', '--json', '--table']],
    [['extract', '-', '--explain', '--table']],
    [['unknown']],
    [['serve', 'now']],
    [['verify', '--since', 'yesterday']],
  ])('calls %j wrong usage with 2', async (words) => {
    const { code, out, err } = await runClaimdesk(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage');
  });

  it('shows its help and version', async () => {
    expect(await runClaimdesk(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await runClaimdesk(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('any bytes', { timeout: 60_000 }, () => {
  const broken = constantFrom(
    new Uint8Array([0xc3, 0x28]),
    new Uint8Array([0xed, 0xa0, 0x80]),
    new Uint8Array([0]),
    new Uint8Array([0xef, 0xbb, 0xbf]),
  );
  const words = oneof(
    string({ unit: 'binary', maxLength: 60 }),
    constantFrom(
      'The council spent 5 million. ',
      '\r\n',
      '\n\n',
      'قال الوزير إن 20 في المئة. ',
      '👩‍👩‍👧 ',
      '“Yes,” she said. ',
      '\u202e',
    ),
  ).map((text) => new TextEncoder().encode(text));
  const anything = oneof(
    { weight: 1, arbitrary: uint8Array({ maxLength: 400 }) },
    { weight: 3, arbitrary: array(oneof(words, broken), { maxLength: 20 }).map((parts) => Buffer.concat(parts)) },
    { weight: 1, arbitrary: integer({ min: 0, max: 255 }).map((byte) => new Uint8Array(200).fill(byte)) },
  );

  function attempt(bytes: Uint8Array): { printed: string } | { refused: string } {
    try {
      return { printed: extractBytes(bytes, 'json') };
    } catch (error) {
      if (error instanceof RefusedError || error instanceof DomainError) return { refused: error.message };
      throw error;
    }
  }

  it('gives claims with exact offsets or one sentence, never a crash', () => {
    assert(
      property(anything, (bytes) => {
        const outcome = attempt(bytes);
        if ('refused' in outcome) return oneSentence.test(`${outcome.refused}\n`);
        const text = decodeCanonical(bytes);
        const { claims, article } = JSON.parse(outcome.printed) as Extraction;
        for (const claim of claims) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote.exact);
          for (const [start, end] of claim.spans)
            expect(claim.start <= start && start < end && end <= claim.end).toBe(true);
        }
        for (const line of article.lines) expect(line.start < line.end && line.end <= text.length).toBe(true);
        return !/[^\n\P{Cc}]/u.test(extractBytes(bytes, 'table') + extractBytes(bytes, 'explain'));
      }),
      { numRuns: 300 },
    );
  });

  it('reads a long text', () => {
    const text = 'The council spent 5 million pounds on the bridge in 2023, the mayor said. '.repeat(1500);
    const { claims } = JSON.parse(extractBytes(new TextEncoder().encode(text), 'json')) as Extraction;
    expect(claims.length).toBeGreaterThan(500);
  }, 60_000);
});
