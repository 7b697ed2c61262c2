import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../reports/build-report-model.ts';
import { buildReportDocument } from '../reports/document/build-report-document.ts';
import { renderHtmlReport } from '../reports/html-report.ts';
import { renderMarkdownReport } from '../reports/markdown-report.ts';
import { renderPublicNotFound, renderPublicPage, renderVersionPage } from '../reports/public-page.ts';
import type { ReportInput } from '../reports/report-input.ts';
import { everyPublication, everyReport } from '../reports/testing/every-report.ts';
import { renderCorrections, renderHowWeWork } from '../site/about-pages.ts';
import { renderArticlePage } from '../site/article-page.ts';
import { renderCard, renderRetractedCard } from '../site/card-page.ts';
import { embedSnippet } from '../site/embed-snippet.ts';
import { renderAtom, renderJsonFeed } from '../site/feeds.ts';
import { renderIndexPage } from '../site/index-page.ts';
import { publicClaimOf } from '../site/public-claim.ts';
import { frozenLook } from '../site/site-shell.ts';
import { renderRetracted } from '../site/tombstone-page.ts';
import { scalePresets } from '../verdicts/scale-presets.ts';
import { english } from './en.ts';
import { pseudoLanguage, wide } from './testing/pseudo-language.ts';

const hash = '9f31'.repeat(16);
const journalHead = `42:${'c0ffee'.repeat(10)}beef`;

/** Fields that people write, in letters of no language too: what is left of English is ours. */
const written = new Set(
  `name title byline outlet text quote role citation publisher note locator rationale searchedNote explanation cause
   saidIn label definition reviewerName byName adjudicatorName publishedByName before sentence after description
   correctionsText principlesText topics reply noReply key ratingKey`.split(/\s+/u),
);

function foreign<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string') return (written.has(key) ? wide(value) : value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => foreign(item, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, foreign(item, inner)])) as Value;
}

/** What people see or hear of a page: its text and the attributes that are read out. */
function heard(page: string): string {
  const attributes = [...page.matchAll(/ (?:aria-label|alt|title|placeholder|content)="([^"]*)"/gu)].map(
    ([, text]) => text,
  );
  const text = page
    .replaceAll(/<(style|script)\b.*?<\/\1>/gsu, ' ')
    .replaceAll(
      /<meta name="(?:viewport|color-scheme|robots|twitter:card)"[^>]*>|<meta property="og:type"[^>]*>/gu,
      ' ',
    )
    .replaceAll(/<[^>]+>/gu, ' ');
  return `${text} ${attributes.filter((value) => !/width=device|^(?:light dark|noindex|summary|article|website)$/u.test(value ?? '')).join(' ')}`;
}

/** Addresses and hashes are nobody's words; entities are signs. */
function englishIn(text: string): string[] {
  const bare = text
    .replaceAll(/(?:https?:\/\/|mailto:)[^\s"<)\]]+/gu, ' ')
    .replaceAll(/[^\s"<>()[\]]+@[^\s"<>()[\]]+/gu, ' ')
    .replaceAll(/\b[0-9a-f]{32,}\b/gu, ' ')
    .replaceAll(/&(?:#\d+|[a-z]+);/gu, ' ')
    .replaceAll(/\S*\.example\S*/gu, ' ');
  return [...new Set(bare.match(/[A-Za-z]{2,}/gu) ?? [])];
}

const inputs: [string, ReportInput][] = [...everyReport()].map(([name, input]) => [name, foreign(input)]);
const publications: [string, ReportInput][] = [...everyPublication()].map(([name, input]) => [name, foreign(input)]);

describe('another language is one more catalogue', () => {
  it('of which every entry is another one than in English', () => {
    const entries = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap((inner) => entries(inner))
        : [typeof value === 'string' ? value : ''];
    for (const [index, text] of entries(pseudoLanguage).entries()) {
      expect(text).toBe(wide(entries(english)[index] ?? ''));
    }
  });

  it.each(inputs)('no word of ours in a report: %s', (_, input) => {
    const model = buildReportModel(input, pseudoLanguage);
    const html = renderHtmlReport(model, hash, journalHead, { words: pseudoLanguage });
    expect(englishIn(heard(html))).toEqual([]);
    // The same look at the same report in English finds much.
    expect(englishIn(heard(renderHtmlReport(model, hash, journalHead))).length).toBeGreaterThan(30);
    const markdown = renderMarkdownReport(model, hash, journalHead, pseudoLanguage);
    expect(englishIn(markdown.replaceAll(/<a id="[^"]*"><\/a>|\]\(#[^)]*\)/gu, ' '))).toEqual([]);
    // What PDF and Word files say, with the texts of their pictures.
    const { blocks, title } = buildReportDocument(model, hash, journalHead, pseudoLanguage);
    const said = JSON.stringify([title, blocks], (key, value: unknown) =>
      ['kind', 'tone', 'icon', 'colour', 'href', 'ref', 'id', 'type'].includes(key) ? undefined : value,
    );
    const names =
      /"(?:text|inlines|blocks|level|rows|name|caption|columns|label|numeric|ordered|items|alt|bars|count|verdict|strong|mark|what|accent|logo|url|sha256|width|height)":/gu;
    expect(englishIn(said.replaceAll(names, ' ').replaceAll(/\b(?:true|false|null)\b/gu, ' '))).toEqual([]);
  });

  it.each(publications.slice(0, 12))('no word of ours on a public page: %s', (_, input) => {
    const model = buildReportModel(input, pseudoLanguage);
    for (const page of [
      renderPublicPage(model, hash, undefined, pseudoLanguage),
      renderVersionPage(model, hash, pseudoLanguage),
      renderCard(model, frozenLook(model.workspace), pseudoLanguage),
    ]) {
      expect(englishIn(heard(page))).toEqual([]);
    }
  });

  it('nor on the pages around them', () => {
    const [first] = publications;
    const model = buildReportModel(first![1], pseudoLanguage);
    const claim = { ...publicClaimOf(model)!, claimId: 'x' };
    const look = frozenLook(model.workspace);
    const place = { look, origin: 'https://desk.example', local: false };
    const nothing = { description: null, contactEmail: 'a@b.example', contactUrl: 'https://b.example' };
    const policies = { correctionsText: null, correctionsUrl: 'https://b.example/c', principlesText: null };
    const all = { ...nothing, ...policies, principlesUrl: 'https://b.example/p' };
    const notices = (['published', 'minor', 'major', 'verdict', 'retracted'] as const).map((kind) => ({
      claimId: 'x',
      number: 2,
      at: '2026-03-04T10:00:00.000Z',
      kind,
      note: wide('note'),
      wording: wide('wording'),
      language: 'en',
      verdict: { label: wide('label'), icon: 'x' as const },
    }));
    const choices = { verdict: [], topic: [], outlet: [], claimant: [], year: ['2025', '2026'] };
    const index = { ...place, description: null, search: '', chosen: {}, choices, near: true, later: true };
    const scale = foreign(scalePresets.default);
    const feed = { ...place, since: '2026-01-01T00:00:00.000Z', news: notices };
    const tombstone = { ...notices[0]!, reason: wide('reason'), versions: [{ number: 1, publishedAt: '2026' }] };
    const pages = [
      renderPublicNotFound(pseudoLanguage),
      renderArticlePage({ ...place, articleId: 'x', claims: [claim] }, pseudoLanguage),
      renderIndexPage({ ...index, claims: [claim], nextCursor: 'x' }, pseudoLanguage),
      renderIndexPage({ ...index, claims: [], nextCursor: null }, pseudoLanguage),
      renderIndexPage({ ...index, search: wide('x'), claims: [], nextCursor: null }, pseudoLanguage),
      renderHowWeWork({ ...place, policies: all, scale }, pseudoLanguage),
      renderCorrections({ ...place, policies: all, notices, nextCursor: 'x', later: true }, pseudoLanguage),
      renderCorrections({ ...place, policies: all, notices: [], nextCursor: null, later: false }, pseudoLanguage),
      renderRetracted(look, tombstone, pseudoLanguage),
      renderRetractedCard('x', look, pseudoLanguage),
    ];
    for (const page of pages) expect(englishIn(heard(page))).toEqual([]);
    expect(
      englishIn(/title="([^"]*)"/u.exec(embedSnippet({ url: '', wording: '' }, pseudoLanguage))?.[1] ?? ''),
    ).toEqual([]);
    const atom = [...renderAtom(feed, pseudoLanguage).matchAll(/<(title|summary)>(.*?)<\/\1>/gu)].map(
      ([, , text]) => text,
    );
    expect(atom.length).toBeGreaterThan(5);
    expect(englishIn(atom.join(' '))).toEqual([]);
    const { title, items } = renderJsonFeed(feed, pseudoLanguage) as {
      title: string;
      items: { title: string; content_text: string }[];
    };
    expect(englishIn([title, ...items.flatMap((item) => [item.title, item.content_text])].join(' '))).toEqual([]);
  });
});
