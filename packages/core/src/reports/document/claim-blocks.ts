import type { Words } from '../../words/words.ts';
import { evidenceTitle } from '../bibliography.ts';
import { readableDate } from '../dates.ts';
import { asSentence, howItWasDecided, withoutVerdict } from '../decided-words.ts';
import { safeHref } from '../markup.ts';
import { capital } from '../page-parts.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportEvidence, ReportVerdict } from '../report-model.ts';
import type { Block, Cell, Inline, VerdictLook } from './report-document.ts';

/** How a verdict is drawn. */
export function lookOf({ canonical, icon }: Pick<ReportVerdict, 'canonical' | 'icon'>): VerdictLook {
  return { colour: canonical ?? 'off', icon };
}

export const claimId = (number: number): string => `claim-${number}`;
export const sourceId = (number: number): string => `source-${number}`;
const evidenceId = (claim: number, number: number): string => `claim-${claim}-e${number}`;

/** Words that lead somewhere, or the words alone where the address is none that a link may have. */
export function linked(text: string, url: string | null): Inline {
  const href = safeHref(url);
  return href === null ? { text } : { text, href };
}

/** One claim: what was said, what was found, on what it rests, who differed and how it came about. */
export function claimBlocks(claim: ReportClaim, article: ReportArticle | undefined, words: Words): Block[] {
  const { decision } = claim;
  const { before, sentence, quoteStart, quoteEnd, after } = claim.context;
  return [
    { kind: 'heading', level: 3, text: `${claim.number}. ${claim.text}`, id: claimId(claim.number) },
    { kind: 'paragraph', inlines: saidBy(claim, article, words) },
    { kind: 'heading', level: 4, text: words.asSaid },
    {
      kind: 'quote',
      inlines: [
        { text: before === '' ? '' : `${before} ` },
        { text: sentence.slice(0, quoteStart) },
        { text: sentence.slice(quoteStart, quoteEnd), mark: true as const },
        { text: sentence.slice(quoteEnd) },
        { text: after === '' ? '' : ` ${after}` },
      ].filter(({ text }) => text !== ''),
    },
    ...(decision === null
      ? [paragraph(withoutVerdict(claim, words))]
      : [
          ...judgement(claim, decision, words),
          ...evidence(claim, words),
          ...dissent(claim, decision, words),
          ...decided(claim, decision, words),
        ]),
  ];
}

function paragraph(text: string, tone?: 'lead' | 'note' | 'small'): Block {
  return { kind: 'paragraph', inlines: [{ text }], ...(tone && { tone }) };
}

function saidBy(claim: ReportClaim, article: ReportArticle | undefined, words: Words): Inline[] {
  const { claimant, claimDate } = claim;
  const parts = words.saidBy<Inline>({
    who: claimant === null ? words.nobodyNamed : { ...linked(capital(claimant.name), claimant.sameAs), strong: true },
    role: claimant?.role ?? null,
    what: claim.saidIn ?? (claimDate === null ? null : words.statement),
    when: claimDate === null ? null : readableDate(claimDate, words),
    where: article === undefined ? null : linked(article.outlet ?? `“${article.title}”`, article.url),
  });
  return [...runsOf(parts), { text: '.' }];
}

/** The parts of a sentence as the catalogue puts them in order, a run a clause: a comma begins the next one. */
function runsOf(parts: readonly (Inline | string)[]): Inline[] {
  const runs: Inline[] = [];
  let isOpen = false;
  for (const part of parts) {
    const last = runs.at(-1);
    if (typeof part !== 'string') runs.push(part);
    else if (isOpen && last !== undefined && !part.startsWith(',')) last.text += part;
    else if (part !== '') runs.push({ text: part });
    if (part !== '') isOpen = typeof part === 'string';
  }
  return runs;
}

function judgement(claim: ReportClaim, { verdict, flags, confidence }: ReportDecision, words: Words): Block[] {
  const text = claim.explanation?.split(/\n\s*\n/u).filter((part) => part.trim() !== '') ?? [];
  return [
    { kind: 'heading', level: 4, text: words.verdict },
    {
      kind: 'paragraph',
      tone: 'lead',
      inlines: [
        { text: verdict.label, strong: true, verdict: lookOf(verdict) },
        ...(verdict.definition === '' ? [] : [{ text: ` ${asSentence(verdict.definition)}` }]),
      ],
    },
    {
      kind: 'facts',
      rows: [
        ...(flags.length === 0
          ? []
          : [{ name: words.flags, inlines: [{ text: flags.map((flag) => words.contextFlags[flag]).join(', ') }] }]),
        { name: words.confidence, inlines: [{ text: words.confidences[confidence] }] },
      ],
    },
    ...text.map((part): Block => ({ kind: 'paragraph', inlines: withReferences(part.trim(), claim) })),
  ];
}

/** `[2]` becomes a link to that piece of evidence. */
function withReferences(text: string, claim: ReportClaim): Inline[] {
  return text
    .split(/(\[\d{1,3}\])/u)
    .map((piece): Inline => {
      const number = Number(/^\[(\d{1,3})\]$/u.exec(piece)?.[1] ?? Number.NaN);
      const known = claim.evidence.some((item) => item.number === number);
      return known ? { text: piece, ref: evidenceId(claim.number, number) } : { text: piece };
    })
    .filter(({ text: piece }) => piece !== '');
}

function evidence(claim: ReportClaim, words: Words): Block[] {
  const searched = claim.reviews.flatMap(({ searchedNote }) =>
    searchedNote === null ? [] : [paragraph(words.searched(searchedNote))],
  );
  if (claim.evidence.length === 0) return searched;
  return [
    { kind: 'heading', level: 4, text: words.evidence },
    {
      kind: 'table',
      caption: words.evidenceOf(claim.number),
      columns: [{ label: words.numberColumn, numeric: true }, { label: words.stance }, { label: words.source }],
      rows: claim.evidence.map((item) => evidenceRow(claim, item, words)),
    },
    ...searched,
  ];
}

function evidenceRow(claim: ReportClaim, item: ReportEvidence, words: Words): Cell[] {
  const facts = [
    item.title && item.citation ? item.citation : null,
    item.file === undefined ? null : words.file(item.file.name, item.file.sha256).join(''),
    item.publisher,
    item.sourceType && words.sourceTypes[item.sourceType],
    item.published === null ? null : readableDate(item.published, words),
    item.locator,
    item.accessed === null ? null : words.seen(readableDate(item.accessed, words)).join(''),
  ].filter((fact) => fact !== null && fact !== '');
  return [
    { inlines: [{ text: String(item.number) }], id: evidenceId(claim.number, item.number) },
    { inlines: [{ text: item.stance === null ? words.noStance : words.stances[item.stance] }] },
    {
      inlines: [
        linked(evidenceTitle(item, words), item.url),
        { text: ' ' },
        { text: `[${item.source}]`, ref: sourceId(item.source) },
        ...(facts.length === 0 ? [] : [{ text: `. ${facts.join(', ')}` }]),
        ...(safeHref(item.archiveUrl) === null ? [] : [{ text: ', ' }, linked(words.archivedCopy, item.archiveUrl)]),
        ...(item.quote ? [{ text: `. “${item.quote}”` }] : []),
        ...(item.note ? [{ text: `. ${item.note}` }] : []),
      ],
    },
  ];
}

function dissent(claim: ReportClaim, { verdict }: ReportDecision, words: Words): Block[] {
  const others = claim.reviews.filter(({ dissents }) => dissents);
  if (others.length === 0) return [];
  return [
    { kind: 'heading', level: 4, text: words.dissentFrom(verdict.label) },
    ...others.map(({ reviewer, ratingLabel, rationale }): Block => ({
      kind: 'paragraph',
      inlines: [{ text: ratingLabel, strong: true }, { text: `, ${reviewer}: ${rationale}` }],
    })),
  ];
}

function decided(claim: ReportClaim, { adjudicator }: ReportDecision, words: Words): Block[] {
  const { publication } = claim;
  const people = [
    ...claim.reviews.map(({ reviewer }) => reviewer),
    ...(adjudicator ? [words.adjudicatorIs(adjudicator)] : []),
    ...(claim.approvedBy === null ? [] : [words.approverIs(claim.approvedBy)]),
  ];
  const corrections = publication?.corrections ?? [];
  return [
    { kind: 'heading', level: 4, text: words.howDecided },
    paragraph(`${howItWasDecided(claim, words).join(' ')} ${words.by(people)}`),
    publication === null
      ? paragraph(words.notPublished)
      : {
          kind: 'paragraph',
          inlines: [
            {
              text: words.publishedOn(readableDate(publication.firstPublishedAt, words), publication.version).join(''),
            },
            linked(publication.url, publication.url),
          ],
        },
    ...(corrections.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            ordered: false,
            items: corrections.map(({ version, at, kind, note }) => ({
              inlines: [{ text: words.correction(version, readableDate(at, words), kind, note) }],
            })),
          },
        ]),
  ];
}
