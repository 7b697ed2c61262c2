import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractedArticleSchema, extractedClaimSchema, type Extraction } from './claims/claim.ts';
import { formatClaimsTable } from './claims/format-claims-table.ts';
import { readModels } from '../bench/read-models.ts';
import { createEngine } from './pipeline.ts';
import { sampleArticles } from './samples/sample-articles.ts';
import { canonicalText, decodeCanonical } from './text/canonical-text.ts';

const engine = createEngine(readModels());

/** Words that must never be lost on the way from the passage to the wording. */
const KEPT = /\b(?:not|no|never|n['’]t|reportedly|allegedly|about|nearly|at least|over|more than|may|might|could)\b/gi;

/** What does not hold although it must for every extraction of every text. */
function problems(text: string, { article, claims }: Extraction): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  must(extractedArticleSchema.safeParse(article).success, 'article is not in its schema');
  let at = 0;
  for (const line of article.lines) {
    must(line.start >= at && line.end > line.start, `line at ${line.start} is out of order`);
    at = line.end;
  }
  for (const claim of claims) {
    const name = JSON.stringify(claim.text);
    must(extractedClaimSchema.safeParse(claim).success, `${name} is not in its schema`);
    must(text.slice(claim.start, claim.end) === claim.quote.exact, `${name} has another quote`);
    must(claim.text.trim() !== '', 'a wording is empty');
    must(claim.sentence[0] <= claim.start && claim.end <= claim.sentence[1], `${name} leaves its sentence`);
    for (const [start, end] of claim.spans)
      must(claim.start <= start && start < end && end <= claim.end, `${name} has a loose span`);
    for (const part of [...claim.quantities, ...claim.times, ...claim.entities])
      must(text.slice(part.start, part.end) === part.text, `${name} has a value elsewhere: ${part.text}`);
    must(claim.checkable === (claim.uncheckableReason === null), `${name} has no reason`);
    for (const score of [claim.checkWorthiness, claim.verifiable]) must(score >= 0 && score <= 1, `${name}: ${score}`);
    const line = article.lines.find((one) => one.start <= claim.start && claim.end <= one.end);
    must(line !== undefined && !/^(?:boilerplate|heading|byline)$/.test(line.kind), `${name} is from no claim line`);
  }
  return found;
}

function wordings(text: string, published?: string): string[] {
  return engine.extract(text, published === undefined ? {} : { published }).claims.map((claim) => claim.text);
}

describe('extract', () => {
  it.each(sampleArticles)('reads the sample $key', ({ text, title }) => {
    const extraction = engine.extract(text);
    expect(problems(text, extraction)).toEqual([]);
    expect(extraction.article.title).toBe(title);
    expect(extraction.article.byline).not.toBeNull();
    expect(extraction.article.published).toMatch(/^2026-/);
    expect(extraction.claims.length).toBeGreaterThan(25);
    expect(extraction.claims.filter((claim) => claim.source !== null).length).toBeGreaterThan(12);
    expect(extraction.claims.some((claim) => !claim.checkable)).toBe(true);
  });

  it('leaves the furniture of the samples out', () => {
    for (const { text } of sampleArticles) {
      const { lines } = engine.extract(text).article;
      const left = lines.filter((line) => line.kind === 'body').map((line) => text.slice(line.start, line.end));
      expect(left.filter((line) => /comment|newsletter|cookies|paywall|Most read|reserved/i.test(line))).toEqual([]);
    }
  });

  it('words the claims of the samples so that they stand alone', () => {
    const [flood = '', buses = ''] = sampleArticles.map(({ text }) => wordings(text).join('\n'));
    expect(flood).toContain('The barrier cost £41m');
    expect(flood).toContain('The Lower Town Residents’ Association surveyed 412 households in June');
    expect(flood).toContain('Between 2015 and 2022 the river killed two people');
    expect(flood).toMatch(/Ilse Darrow reportedly asked the .*inistry.* for another £12m in August/);
    expect(buses).toContain('Orla Fennimore was elected in 2023');
    expect(buses).toContain('Only 60 had been hired');
  });

  it('ranks a dated quantity above an opinion and a role', () => {
    const text = 'Ida Roe, a teacher, called it a disgrace. Fares rose by more than 8 per cent in two years.';
    const ranked = engine
      .extract(text, { published: '2024-03-07' })
      .claims.toSorted((a, b) => b.checkWorthiness - a.checkWorthiness);
    expect(ranked[0]).toMatchObject({
      text: 'Fares rose by more than 8 per cent in two years',
      kind: 'quantity',
      quantities: expect.arrayContaining([expect.objectContaining({ value: 8, bound: '>', unit: '%' })]),
      times: [{ from: '2022-03', to: '2024-03' }],
    });
  });

  it('puts a name for a pronoun only where one person can be meant', () => {
    expect(wordings('Ida Roe opened the bridge. She thanked the builders.')).toContain('Ida Roe thanked the builders');
    expect(wordings('Ida Roe met Mary Lee. She thanked the builders.')).toContain('She thanked the builders');
    expect(wordings('Mr Adam Roe opened the bridge. She thanked the builders.')).toContain('She thanked the builders');
  });

  it('gives short names their full one', () => {
    expect(wordings('Adam Roe opened the bridge. Mr Roe’s son cut the ribbon.')).toContain(
      'Adam Roe’s son cut the ribbon',
    );
  });

  it('keeps the speaker of a quotation over several sentences', () => {
    const text = '“The bridge was closed for a year,” said Ida Roe. “It was opened again in May.”';
    expect(engine.extract(text).claims.map((claim) => claim.source?.text)).toEqual(['Ida Roe', 'Ida Roe']);
    const later = '“The bridge was closed for a year. It was opened again in May,” said Ida Roe.';
    expect(engine.extract(later).claims.map((claim) => claim.source?.text)).toEqual(['Ida Roe', 'Ida Roe']);
  });

  it.each([
    ['Why was the bridge closed?', 'question'],
    ['Fares will rise for years.', 'prediction'],
    ['The plan is a disgrace.', 'opinion'],
    ['The town should build a bridge.', 'opinion'],
    ['We are proud of the bridge.', 'personal'],
    ['Please close the gate behind you.', 'instruction'],
  ])('cannot check: %s', (text, reason) => {
    expect(engine.extract(text).claims[0]).toMatchObject({ checkable: false, uncheckableReason: reason });
  });

  it('reports progress and gives the same answer each time', () => {
    const text = sampleArticles[0]?.text ?? '';
    const steps: number[] = [];
    const first = engine.extract(text, { onProgress: (done, total) => steps.push(done / total) });
    expect(steps.at(-1)).toBe(1);
    expect(createEngine(readModels()).extract(text)).toEqual(first);
  });

  it('finds no claims in nothing', () => {
    for (const text of ['', ' \n\r\n', '😀😀', '\u0000', '…', '12 34']) expect(engine.extract(text).claims).toEqual([]);
  });
});

describe('extract on any input', () => {
  const sample = sampleArticles.map(({ text }) => text).join('\n');

  it('takes random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeCanonical(bytes);
        expect(problems(text, engine.extract(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes random text of all scripts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (any) => {
        const text = canonicalText(any);
        expect(problems(text, engine.extract(text))).toEqual([]);
      }),
    );
  });

  it('takes sentences shuffled out of news words and marks', () => {
    const words = fc.constantFrom(
      ...'the council Ida Roe said that which has seen fares rise and , . ; : “ ” " ( ) not reportedly at least 40 % £4m in two years , who was closed by according to as it 😀 e\u0301 \u00a0 עיר'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        expect(problems(text, engine.extract(text, { published: '2024-03-07' }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a damaged article', () => {
    const damage = fc.record({
      at: fc.nat(sample.length - 1),
      cut: fc.nat(40),
      put: fc.constantFrom('\r\n', '\u00a0', '“', '"', '\u0301', '😀', 'ש', '(', ', '),
    });
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 12 }), (damages) => {
        let text = sample;
        for (const { at, cut, put } of damages) text = text.slice(0, at) + put + text.slice(at + cut);
        expect(problems(canonicalText(text), engine.extract(canonicalText(text)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('loses no negation and no hedge', () => {
    for (const claim of engine.extract(sample).claims) {
      const used = claim.spans.map(([start, end]) => sample.slice(start, end)).join(' ');
      for (const word of used.match(KEPT) ?? []) expect(claim.text.toLowerCase()).toContain(word.toLowerCase());
    }
  });

  it('reads a megabyte of anything within seconds', () => {
    for (const piece of [
      sample,
      'a',
      '. ',
      'A. ',
      '“a ',
      'he said and ',
      '\r\n',
      'Your donation helps us.\n',
      '1) a ',
      "'s",
    ]) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(problems('', { ...engine.extract(text), claims: [] })).toEqual([]);
    }
  }, 60_000);
});

describe('describeClaim', () => {
  const text =
    'Ferry fares rise again\n\nThe ministry said on Monday that fares had risen by at least 8 per cent since 2021. Nobody objected.';
  const start = text.indexOf('fares had');
  const end = text.indexOf(' since');

  it('reads speaker, values and place of a selection', () => {
    const claim = engine.describeClaim(text, { start, end, published: '2024-03-07' });
    expect(claim).toMatchObject({
      text: 'Fares had risen by at least 8 per cent',
      start,
      end,
      spans: [[start, end]],
      quote: { exact: 'fares had risen by at least 8 per cent' },
      source: { text: 'The ministry' },
      cue: 'said',
      quantities: [{ value: 8, bound: '>=', unit: '%' }],
      times: [],
    });
  });

  it('takes any selection', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(60), (from, length) => {
        const to = Math.min(text.length, from + length + 1);
        const claim = engine.describeClaim(text, { start: from, end: to });
        extractedClaimSchema.parse(claim);
        expect(claim.quote.exact).toBe(text.slice(from, to));
      }),
    );
  });
});

describe('formatClaimsTable', () => {
  it('shows the worthiest claim first with its source', () => {
    const table = formatClaimsTable(engine.extract(sampleArticles[0]?.text ?? ''));
    const lines = table.split('\n');
    expect(lines[0]).toContain('Flood wall');
    expect(lines[1]).toContain('Wren Halloway');
    expect(table).toMatch(/source: Ilse Darrow/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(140);
  });
});
