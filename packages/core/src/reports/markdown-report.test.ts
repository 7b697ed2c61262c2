import * as fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { buildReportModel } from './build-report-model.ts';
import { renderMarkdownReport } from './markdown-report.ts';
import { sampleHash, sampleInput, withFirstClaim } from './testing/sample-rows.ts';

const render = (input = sampleInput) => renderMarkdownReport(buildReportModel(input), sampleHash, '12:abc');

/** Every token of the text, the nested ones too, as a Markdown reader sees it. */
function tokensOf(text: string): Token[] {
  const all = (token: Token): Token[] => [
    token,
    ...('tokens' in token ? (token.tokens ?? []).flatMap(all) : []),
    ...(token.type === 'list' ? (token as Tokens.List).items.flatMap(all) : []),
    ...(token.type === 'table'
      ? [...(token as Tokens.Table).header, ...(token as Tokens.Table).rows.flat()].flatMap(({ tokens }) =>
          tokens.flatMap(all),
        )
      : []),
  ];
  return lexer(text).flatMap(all);
}

describe('the Markdown report', () => {
  test('has the sections of a report, in order', () => {
    const headings = tokensOf(render()).filter(({ type }) => type === 'heading') as Tokens.Heading[];
    expect(headings.filter(({ depth }) => depth < 3).map(({ text }) => text)).toEqual([
      'Thousands of homes leave the flood band, ministry says',
      'Summary',
      'Claims in this report',
      'The claims',
      'Dismissed claims',
      'Method',
      'Sign-off',
      'Sources',
    ]);
    expect(headings.filter(({ depth }) => depth === 3)).toHaveLength(2);
  });

  test('begins with the day of the last change in it, a retraction too', () => {
    expect(render()).toContain('- **Last change:** 14 November 2026\n');
    const retraction = { at: '2026-11-20T10:00:00.000Z', reason: 'Wrong.' };
    const retracted = withFirstClaim(sampleInput, { state: 'retracted', retraction });
    expect(render(retracted)).toContain('- **Last change:** 20 November 2026\n');
    expect(render({ ...sampleInput, claims: [] })).not.toContain('Last change');
  });

  test('leads from the index to the claims and from the words to the evidence, and every place is there', () => {
    const text = render();
    const links = tokensOf(text).filter(({ type }) => type === 'link') as Tokens.Link[];
    const inside = links.filter(({ href }) => href.startsWith('#')).map(({ href }) => href.slice(1));
    expect(inside).toContain('claim-1');
    expect(inside).toContain('claim-1-e2');
    for (const id of inside) expect(text).toContain(`<a id="${id}"></a>`);
    expect(links.map(({ href }) => href)).toContain('https://example.org/register');
  });

  test('has the evidence as a table of three columns', () => {
    const tables = tokensOf(render()).filter(({ type }) => type === 'table') as Tokens.Table[];
    const evidence = tables.find(({ header }) => header[1]?.text === 'Stance');
    expect(evidence?.rows).toHaveLength(3);
    expect(evidence?.rows.every((row) => row.length === 3)).toBe(true);
  });

  test('whatever people type stays text: no heading, link, table or element comes of it', () => {
    const kinds = (input: typeof sampleInput) => {
      const counts: Record<string, number> = {};
      for (const { type } of tokensOf(render(input))) {
        if (!['text', 'escape', 'paragraph', 'br'].includes(type)) counts[type] = (counts[type] ?? 0) + 1;
      }
      return counts;
    };
    const plain = kinds(withFirstClaim(sampleInput, { text: 'word' }));
    const signs = fc.constantFrom(
      ...'#*_`[](){}<>!|~&\\-+=.1 \n\taé😀'.split(''),
      '\r\n',
      '<b>',
      '](x)',
      '](javascript:x)',
      '***',
      '| a |',
    );
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (parts) => {
        const typed = parts.join('');
        fc.pre(typed.trim() !== '');
        expect(kinds(withFirstClaim(sampleInput, { text: typed }))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});
