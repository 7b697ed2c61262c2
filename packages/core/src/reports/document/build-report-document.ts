import { onScaleValues } from '../../verdicts/scale.ts';
import { english } from '../../words/en.ts';
import type { Words } from '../../words/words.ts';
import { readableDate } from '../dates.ts';
import { agreementSentence, asSentence, notPublished, summarySentence } from '../decided-words.ts';
import { methodSentences, scalesInUse } from '../method-words.ts';
import { lastChange, reportDate } from '../report-date.ts';
import type { ReportArticle, ReportModel } from '../report-model.ts';
import { claimBlocks, claimId, linked, lookOf, sourceId } from './claim-blocks.ts';
import { brandBlocks, contactBlocks, principlesBlocks } from './newsroom-blocks.ts';
import type { Block, Inline, ReportDocument } from './report-document.ts';

/**
 * The report as headings, paragraphs and tables, for every format that is laid out as pages. `journalHead` is `SEQ:HASH`
 * of the audit log when the report was frozen.
 */
export function buildReportDocument(
  model: ReportModel,
  hash: string,
  journalHead: string,
  words: Words = english,
): ReportDocument {
  const articles = new Map(model.articles.map((article) => [article.id, article]));
  return {
    title: `${words.report}: ${model.title}`,
    language: words.language,
    author: model.workspace.name,
    watermark: model.watermark,
    date: reportDate(model),
    hash,
    blocks: [
      ...masthead(model, hash, words),
      ...summary(model, words),
      ...index(model, words),
      ...(model.claims.length === 0 ? [] : [heading(words.theClaims)]),
      ...model.claims.flatMap((claim) => claimBlocks(claim, articles.get(claim.articleId), words)),
      ...dismissed(model, words),
      ...method(model, words),
      ...principlesBlocks(model.workspace, words),
      ...contactBlocks(model.workspace, words),
      ...signOff(model, words),
      ...sources(model, words),
      {
        kind: 'paragraph',
        tone: 'small',
        inlines: [{ text: words.schema(model.workspace.name, model.schemaVersion) }],
      },
      { kind: 'paragraph', tone: 'small', inlines: [{ text: words.modelHash(hash) }] },
      { kind: 'paragraph', tone: 'small', inlines: [{ text: words.auditLog(journalHead) }] },
    ],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function masthead(model: ReportModel, hash: string, words: Words): Block[] {
  const [article] = model.articles;
  const changed = lastChange(model);
  const facts =
    article !== undefined && model.articles.length === 1
      ? articleFacts(article, words)
      : articleList(model.articles, words);
  return [
    ...brandBlocks(model.workspace, words),
    { kind: 'heading', level: 1, text: model.title },
    {
      kind: 'facts',
      rows: [
        ...facts,
        ...(changed === null ? [] : [{ name: words.lastChange, inlines: [{ text: readableDate(changed, words) }] }]),
        { name: words.reportHash, inlines: [{ text: hash }] },
      ],
    },
    ...(model.watermark === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            tone: 'note' as const,
            inlines: [
              { text: `${model.watermark}.`, strong: true as const },
              { text: ` ${isLocal(model) ? words.onlyLocal : words.mayChange}` },
            ],
          },
        ]),
  ];
}

/** Published, but where nobody else can come. */
function isLocal({ claims }: ReportModel): boolean {
  return (
    claims.every(({ publication }) => publication !== null) && claims.some(({ publication }) => publication?.local)
  );
}

function articleFacts(article: ReportArticle, words: Words) {
  const rows: [string, Inline[] | null][] = [
    [words.outlet, article.outlet ? [{ text: article.outlet }] : null],
    [words.author, article.byline ? [{ text: article.byline }] : null],
    [words.published, article.published ? [{ text: readableDate(article.published, words) }] : null],
    [words.address, article.url ? [linked(article.url, article.url)] : null],
    [words.textHash, article.textHash ? [{ text: article.textHash }] : null],
  ];
  return rows.flatMap(([name, inlines]) => (inlines === null ? [] : [{ name, inlines }]));
}

function articleList(articles: readonly ReportArticle[], words: Words) {
  return articles.map((article, place) => ({
    name: words.articleNumber(place + 1),
    inlines: [
      linked(article.title, article.url),
      { text: article.outlet === null ? '' : `, ${article.outlet}` },
      { text: article.published === null ? '' : `, ${readableDate(article.published, words)}` },
    ].filter(({ text }) => text !== ''),
  }));
}

function summary(model: ReportModel, words: Words): Block[] {
  const { verdicts, undecided } = model.summary;
  const agreement = agreementSentence(model, words);
  const bars = [
    ...verdicts.map((verdict) => ({ label: verdict.label, count: verdict.count, verdict: lookOf(verdict) })),
    ...(undecided > 0
      ? [{ label: words.notDecided, count: undecided, verdict: { colour: 'off' as const, icon: null } }]
      : []),
  ];
  return [
    heading(words.summary),
    {
      kind: 'paragraph',
      tone: 'lead',
      inlines: [{ text: summarySentence(model, words) }, ...(agreement === null ? [] : [{ text: ` ${agreement}` }])],
    },
    ...(bars.length === 0
      ? []
      : ([
          { kind: 'bars', bars, alt: words.barsAlt(bars) },
          {
            kind: 'table',
            caption: words.byVerdict,
            columns: [{ label: words.verdict }, { label: words.claims, numeric: true }],
            rows: bars.map(({ label, count, verdict }) => [
              { inlines: [{ text: label, verdict }] },
              { inlines: [{ text: words.number(count) }] },
            ]),
          },
        ] satisfies Block[])),
  ];
}

function index(model: ReportModel, words: Words): Block[] {
  if (model.claims.length === 0) return [];
  return [
    heading(words.index),
    {
      kind: 'list',
      ordered: true,
      items: model.claims.map(({ number, text, decision, state }) => ({
        inlines: [
          { text, ref: claimId(number) },
          { text: ' - ' },
          decision === null
            ? { text: words.states[state] }
            : { text: decision.verdict.label, verdict: lookOf(decision.verdict) },
        ],
      })),
    },
  ];
}

function dismissed(model: ReportModel, words: Words): Block[] {
  if (model.dismissed.length === 0) return [];
  return [
    heading(words.dismissed),
    {
      kind: 'table',
      caption: words.dismissed,
      columns: [{ label: words.quote }, { label: words.reason }],
      rows: model.dismissed.map(({ quote, reason }) => [
        { inlines: [{ text: quote }] },
        { inlines: [{ text: words.dismissReasons[reason] }] },
      ]),
    },
  ];
}

function method(model: ReportModel, words: Words): Block[] {
  return [
    heading(words.method),
    ...methodSentences(model, words).map((text): Block => ({ kind: 'paragraph', inlines: [{ text }] })),
    ...scalesInUse(model).flatMap(({ scale, version }): Block[] => {
      if (scale.kind === 'text') return [{ kind: 'paragraph', inlines: [{ text: words.ownWords }] }];
      const off = scale.values.filter(({ onScale }) => !onScale);
      return [
        { kind: 'paragraph', inlines: [{ text: words.scale(scale.name, version) }] },
        {
          kind: 'facts',
          rows: [...onScaleValues(scale), ...off].map(({ label, definition }) => ({
            name: label,
            inlines: [{ text: definition === '' ? '' : asSentence(definition) }],
          })),
        },
      ];
    }),
  ];
}

function signOff(model: ReportModel, words: Words): Block[] {
  const signed = model.claims.filter(({ approvedAt }) => approvedAt !== null);
  if (signed.length === 0) return [];
  return [
    heading(words.signOff),
    {
      kind: 'table',
      caption: words.signOff,
      columns: [words.claim, words.approvedByColumn, words.approvedOn, words.published].map((label) => ({ label })),
      rows: signed.map((claim) => {
        const { number, approvedBy, approvedAt, publication } = claim;
        return [
          { inlines: [{ text: words.claimNumber(number), ref: claimId(number) }] },
          { inlines: [{ text: approvedBy ?? '' }] },
          { inlines: [{ text: approvedAt === null ? '' : readableDate(approvedAt, words) }] },
          {
            inlines: [
              {
                text:
                  publication === null
                    ? notPublished(claim, words)
                    : words.versionOn(readableDate(publication.publishedAt, words), publication.version).join(''),
              },
            ],
          },
        ];
      }),
    },
  ];
}

function sources(model: ReportModel, words: Words): Block[] {
  if (model.bibliography.length === 0) return [];
  return [
    heading(words.sources),
    {
      kind: 'list',
      ordered: true,
      items: model.bibliography.map((source) => {
        const facts = [
          source.publisher,
          source.published === null ? null : readableDate(source.published, words),
          source.accessed === null ? null : words.seen(readableDate(source.accessed, words)).join(''),
          words.usedIn(source.claims),
        ].filter((fact) => fact !== null);
        return {
          id: sourceId(source.number),
          inlines: [
            linked(source.title, source.url),
            { text: `, ${facts.join(', ')}` },
            ...(source.archiveUrl === null ? [] : [{ text: ', ' }, linked(words.archivedCopy, source.archiveUrl)]),
          ],
        };
      }),
    },
  ];
}
