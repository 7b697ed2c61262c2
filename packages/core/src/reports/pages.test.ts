import { sampleLogos } from '../newsroom/testing/sample-logos.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteStyle } from '../site/site-style.ts';
import { buildReportModel } from './build-report-model.ts';
import { renderHtmlReport } from './html-report.ts';
import { reportStyle } from './page-style.ts';
import { renderPublicNotFound, renderPublicPage, renderVersionPage } from './public-page.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import type { ReportClaimRow, ReportInput } from './report-input.ts';
import { publicationInput, sampleHash, sampleInput, sampleNewsroom, withFirstClaim } from './testing/sample-rows.ts';

const [homes] = sampleInput.claims;
const publicPage = (input: ReportInput = publicationInput) => renderPublicPage(buildReportModel(input), sampleHash);
const report = (input: ReportInput = sampleInput) => renderHtmlReport(buildReportModel(input), sampleHash, '42:c0ffee');
const changed = (change: Partial<ReportClaimRow>) => withFirstClaim(publicationInput, change);
const markupOf = (page: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(page)?.[1] ?? 'null');

/** Visible words, without tags. */
const words = (page: string) =>
  page
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gsu, '')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const pages: [string, string][] = [
  ['public page', publicPage()],
  ['kept version', renderVersionPage(buildReportModel(publicationInput), sampleHash)],
  ['report', report()],
  ['no such page', renderPublicNotFound()],
];

test('a report brings everything itself: one style block, to be allowed by its hash', () => {
  const page = report();
  expect(page.match(/<style/gu)).toHaveLength(1);
  expect(page).toContain(`<style>${reportStyle}</style>`);
  expect(page).not.toMatch(/<link|url\(/u);
});

test('pages of the public site have one style sheet and load nothing from elsewhere', () => {
  for (const [name, page] of pages.filter(([name]) => name !== 'report')) {
    const loaded = [...page.matchAll(/<(?:link rel="(?:stylesheet|icon)"|img)[^>]* (?:href|src)="([^"]+)"/gu)];
    const sheets = page.match(/rel="stylesheet"/gu) ?? [];
    const isOwn = loaded.every(([, address]) => address?.startsWith('/'));
    expect([name, isOwn, sheets.length, page.includes('<style')]).toEqual([name, true, 1, false]);
  }
  const style = siteStyle({ light: '#123456', dark: null });
  expect(style.match(/url\(\/fonts\/[a-z0-9-]+\.woff2\)/gu)).toHaveLength(3);
  expect(style.replaceAll(/url\(\/fonts\/[a-z0-9-]+\.woff2\)/gu, '')).not.toMatch(/@import|url\(/u);
  expect(style).toContain('--accent: light-dark(#123456, #8fb2ff)');
});

describe.each(pages)('%s', (_, page) => {
  test('runs nothing and has no style of an element', () => {
    expect(page).not.toMatch(/ style=| on[a-z]+=|@import|<script(?! type="application\/ld\+json")/u);
  });

  test('is a whole document in one language', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(page.match(/<h1/gu)).toHaveLength(1);
    expect(page.match(/<main/gu)).toHaveLength(1);
  });

  test('every link inside it has its target', () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1]);
    expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
  });
});

describe('the public page', () => {
  test('says the verdict in words, who said it, how it was decided and the record', () => {
    const text = words(publicPage());
    for (const phrase of [
      'The Oster Valley Desk',
      'Claim checked 14 November 2026, version 1',
      '“More than 2,300 homes in the lower town have been taken out of the highest risk band since 2023”',
      'Ministry for Rivers and Housing, statement of 8 October 2026, reported in The Ostermere Courier',
      'Right in part, wrong or misleading in part.',
      'Missing context',
      'Two blind reviews that differed, then an adjudicator.',
      'Approved by an editor who took no part.',
      'The claim was found by program.',
      sampleHash,
    ]) {
      expect(text).toContain(phrase);
    }
  });

  test('shows the sentence with one on either side, never the article', () => {
    const text = words(publicPage());
    expect(text).toContain(
      'The register was published on Tuesday. In a statement, the ministry said more than 2,300 homes',
    );
    expect(text).toContain('The mayor called the figure “a relief”.');
    expect(text).not.toContain('Rents rose');
  });

  test('carries the markup that the model gives, unless it is local', () => {
    const model = buildReportModel(publicationInput);
    expect(markupOf(publicPage())).toEqual(renderClaimReviewJsonLd(model, sampleHash));
    const publication = homes?.publication ?? null;
    const local = publicPage(changed({ publication: publication === null ? null : { ...publication, local: true } }));
    expect(local).not.toContain('ld+json');
    expect(local).not.toContain('claimreview.json');
    expect(words(local)).toContain('published on this machine only');
    expect(words(publicPage(changed({ publication: null })))).toContain('This is a preview.');
  });

  test('says plainly when one person did it all', () => {
    const [first] = homes?.reviews ?? [];
    const decision = homes?.decision ?? null;
    const alone = changed({
      reviews: first === undefined ? [] : [first],
      decision: decision === null ? null : { ...decision, method: 'single', adjudicatorId: null },
      approval: { byId: 'm1', byName: 'Ada Brook', at: '2026-11-13T15:00:00.000Z', explanation: 'One paragraph.' },
    });
    expect(words(publicPage(alone))).toContain(
      'One review. No second person judged the claim. The same person approved it.',
    );
  });

  test('the first paragraph leads and references point at evidence that is there', () => {
    const page = publicPage();
    expect(page).toContain('<p class="lead">The number is on the ministry’s own register.');
    expect(page).toContain('<sup><a href="#e2" aria-label="Evidence 2">2</a></sup>');
    const approval = { byId: 'x', byName: 'X', at: '2026-11-13T15:00:00.000Z', explanation: 'See [9].' };
    expect(words(publicPage(changed({ approval })))).toContain('See [9].');
  });

  test('links to the versions before, and to what a newsroom says of itself', () => {
    const published = homes?.publication ?? null;
    if (published === null) throw new Error('the sample is not published');
    const corrections = [{ version: 2, at: '2026-11-16T09:00:00.000Z', kind: 'minor', note: 'A date.' } as const];
    const page = publicPage(changed({ publication: { ...published, version: 2, corrections } }));
    expect(page).toContain(`href="/p/${homes?.id}/v/1"`);
    expect(words(page)).toContain('16 November 2026 Minor. A date. Read version 1');
    expect(page).toContain('/how-we-work"');
  });

  test('a kept version says only where to look for what came after, and offers no markup', () => {
    const kept = renderVersionPage(buildReportModel(publicationInput), sampleHash);
    expect(words(kept)).toContain('This is version 1, kept as it was published.');
    expect(kept).toContain(`<a class="link" href="/p/${homes?.id}">see what stands now</a>`);
    expect(kept).toContain('<meta name="robots" content="noindex">');
    expect(kept).not.toContain('ld+json');
    expect(kept).not.toContain('rel="canonical"');
  });

  test('a claim without a verdict has none', () => {
    expect(() => publicPage(changed({ state: 'queued' }))).toThrow(/verdict/u);
  });
});

describe('the report', () => {
  test('has its sections, the numbers of the model and the markup that matches', () => {
    const page = report();
    const headings = [...page.matchAll(/<h2[^>]*>([^<]+)</gu)].map((match) => match[1]);
    expect(headings).toEqual([
      'Summary',
      'Claims in this report',
      'The claims',
      'Dismissed claims',
      'Method',
      'Sign-off',
      'Sources',
    ]);
    expect(markupOf(page)).toEqual(renderClaimReviewJsonLd(buildReportModel(sampleInput), sampleHash));
    const text = words(page);
    for (const phrase of [
      'Partly published.',
      'One claim decided: 1 in between or off the scale. One waits for a decision.',
      'Waiting for review. There is no verdict yet.',
      'Dissent from “Mixed”',
      'Opinion',
      'Reviewer, adjudicator and approver of one claim are different people.',
      'Dan Eames',
      `SHA-256 of the report model: ${sampleHash}`,
    ]) {
      expect(text).toContain(phrase);
    }
  });
});

test('no text that a person typed becomes markup anywhere', () => {
  const attack = fc
    .array(
      fc.constantFrom('<', '>', '"', "'", '&', '</script>', '<img src=x onerror=1>', '<!--', '</style>', '\u2028', 'x'),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => `a${parts.join('')}b`);
  const harmless = {
    report: tags(report(poisoned(sampleInput, 'ab'))),
    page: tags(publicPage(poisoned(publicationInput, 'ab'))),
  };
  fc.assert(
    fc.property(attack, (text) => {
      expect(tags(report(poisoned(sampleInput, text)))).toEqual(harmless.report);
      expect(tags(publicPage(poisoned(publicationInput, text)))).toEqual(harmless.page);
    }),
    { numRuns: 60 },
  );
});

/** Element names in their order: what a reader's browser would build. */
function tags(page: string): string[] {
  const inert = page.replace(/<(style|script)[^>]*>[^<]*<\/\1>/gu, '<$1>');
  return [...inert.matchAll(/<(!--|[a-z0-9!]+)/giu)].map((match) => match[1] ?? '');
}

/** Every free text of the first claim and around it replaced. */
function poisoned(input: ReportInput, text: string): ReportInput {
  const articles = input.articles.map((row) => ({
    ...row,
    title: text,
    byline: text,
    outlet: text,
    url: text,
    textHash: text,
  }));
  const around = { workspace: { id: text, name: text, url: text }, articles };
  if (homes === undefined || homes.decision === null) return input;
  const claim: Partial<ReportClaimRow> = {
    text,
    context: { before: text, sentence: text, quoteStart: 1, quoteEnd: 2, after: text },
    claimant: { name: text, role: text, sameAs: text },
    saidIn: text,
    reviews: homes.reviews.map((review) => ({ ...review, reviewerName: text, rationale: text, searchedNote: text })),
    evidence: homes.evidence.map((item) => ({
      ...item,
      title: text,
      citation: text,
      publisher: text,
      quote: text,
      note: text,
      locator: text,
      url: text,
    })),
    decision: { ...homes.decision, rationale: text, cause: text, adjudicatorName: text },
    approval: { byId: 'm4', byName: text, at: '2026-11-13T15:00:00.000Z', explanation: `${text}\n\n${text}[1]` },
  };
  return { ...withFirstClaim(input, claim), ...around };
}

describe('a report of a newsroom', () => {
  const model = buildReportModel({
    ...sampleInput,
    workspace: { ...sampleInput.workspace, newsroom: sampleNewsroom },
  });
  const page = renderHtmlReport(model, sampleHash, '42:c0ffee');

  test('says who publishes it, by which principles, and where mistakes are told', () => {
    const text = words(page).replaceAll(/\s+/gu, ' ');
    for (const phrase of [
      'Checks what is said about the Oster valley. desk.example/n/oster-valley',
      'Our principles Two people judge each claim.',
      'Corrections and contact Write to us when something is wrong. We correct it within a day',
      'The corrections policy can be read at https://desk.example/corrections-policy',
      'desk@desk.example',
      'https://creativecommons.org/licenses/by/4.0/',
      'http://www.wikidata.example/entity/Q1',
    ]) {
      expect(text).toContain(phrase);
    }
    expect(page).toContain('href="mailto:desk@desk.example"');
    expect(page).toContain('fill="#005d57"');
    expect(page.match(/<style>/gu)).toHaveLength(2);
    expect(page).not.toContain('<img');
  });

  test('shows its logo without loading anything', () => {
    const bytes = Buffer.from(sampleLogos.webp).toString('base64');
    const shown = renderHtmlReport(model, sampleHash, '42:c0ffee', { logo: bytes });
    const { type, width, height } = sampleNewsroom.logo!;
    expect(shown).toContain(
      `<img class="logo" src="data:image/${type};base64,${bytes}" alt="" width="${width}" height="${height}">`,
    );
    expect(renderHtmlReport(buildReportModel(sampleInput), sampleHash, '42:c0ffee', { logo: bytes })).not.toContain(
      '<img',
    );
  });

  test('names the licence beside the markup, on the page that offers it', () => {
    const workspace = { ...publicationInput.workspace, newsroom: sampleNewsroom };
    const published = buildReportModel({ ...publicationInput, workspace });
    const link = '<a class="link" href="https://creativecommons.org/licenses/by/4.0/" rel="noopener nofollow">';
    expect(renderPublicPage(published, sampleHash)).toContain(`${link}Licence of the markup</a>`);
    expect(renderVersionPage(published, sampleHash)).not.toContain('Licence of the markup');
  });

  test('says nothing for a newsroom that says nothing', () => {
    const silent = Object.fromEntries(Object.keys(sampleNewsroom).map((key) => [key, null]));
    const newsroom = { ...silent, sameAs: [] } as unknown as typeof sampleNewsroom;
    const bare = renderHtmlReport(
      buildReportModel({ ...sampleInput, workspace: { ...sampleInput.workspace, newsroom } }),
      sampleHash,
      '42:c0ffee',
    );
    for (const word of ['class="by"', 'class="band', 'id="contact"', 'Our principles'])
      expect(bare).not.toContain(word);
  });
});
