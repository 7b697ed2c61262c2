import { stateLabels } from '../../review/claim-state.ts';
import { contextFlagLabels } from '../../review/review-draft.ts';
import { evidenceTitle } from '../bibliography.ts';
import { readableDate } from '../dates.ts';
import { asSentence, howItWasDecided } from '../decided-words.ts';
import { safeHref } from '../markup.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportEvidence, ReportVerdict } from '../report-model.ts';
import { reportWords as words } from '../report-words.ts';
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
export function claimBlocks(claim: ReportClaim, article: ReportArticle | undefined): Block[] {
  const { decision } = claim;
  const { before, sentence, quoteStart, quoteEnd, after } = claim.context;
  return [
    { kind: 'heading', level: 3, text: `${claim.number}. ${claim.text}`, id: claimId(claim.number) },
    { kind: 'paragraph', inlines: saidBy(claim, article) },
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
      ? [paragraph(`${stateLabels[claim.state]}. ${words.noVerdict}`)]
      : [...judgement(claim, decision), ...evidence(claim), ...dissent(claim, decision), ...decided(claim, decision)]),
  ];
}

function paragraph(text: string, tone?: 'lead' | 'note' | 'small'): Block {
  return { kind: 'paragraph', inlines: [{ text }], ...(tone && { tone }) };
}

function saidBy(claim: ReportClaim, article: ReportArticle | undefined): Inline[] {
  const { claimant, claimDate } = claim;
  const said = claim.saidIn ?? (claimDate === null ? null : words.statement);
  return [
    ...(claimant === null
      ? [{ text: words.nobodyNamed }]
      : [{ ...linked(claimant.name, claimant.sameAs), strong: true as const }]),
    { text: claimant?.role ? `, ${claimant.role}` : '' },
    { text: said === null ? '' : `, ${said}${claimDate === null ? '' : ` ${words.of} ${readableDate(claimDate)}`}` },
    ...(article === undefined
      ? []
      : [{ text: `, ${words.reportedIn} ` }, linked(article.outlet ?? `“${article.title}”`, article.url)]),
    { text: '.' },
  ].filter(({ text }) => text !== '');
}

function judgement(claim: ReportClaim, { verdict, flags, confidence }: ReportDecision): Block[] {
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
          : [{ name: words.flags, inlines: [{ text: flags.map((flag) => contextFlagLabels[flag]).join(', ') }] }]),
        { name: words.confidence, inlines: [{ text: confidence }] },
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

function evidence(claim: ReportClaim): Block[] {
  const searched = claim.reviews.flatMap(({ searchedNote }) =>
    searchedNote === null ? [] : [paragraph(`${words.searched}: ${searchedNote}`)],
  );
  if (claim.evidence.length === 0) return searched;
  return [
    { kind: 'heading', level: 4, text: words.evidence },
    {
      kind: 'table',
      caption: words.evidenceOf(claim.number),
      columns: [{ label: words.number, numeric: true }, { label: words.stance }, { label: words.source }],
      rows: claim.evidence.map((item) => evidenceRow(claim, item)),
    },
    ...searched,
  ];
}

function evidenceRow(claim: ReportClaim, item: ReportEvidence): Cell[] {
  const facts = [
    item.title && item.citation ? item.citation : null,
    item.file === undefined ? null : `${words.file} ${item.file.name}, SHA-256 ${item.file.sha256}`,
    item.publisher,
    item.sourceType,
    item.published === null ? null : readableDate(item.published),
    item.locator,
    item.accessed === null ? null : `${words.seen} ${readableDate(item.accessed)}`,
  ].filter((fact) => fact !== null && fact !== '');
  return [
    { inlines: [{ text: String(item.number) }], id: evidenceId(claim.number, item.number) },
    { inlines: [{ text: item.stance === null ? words.noStance : words.stances[item.stance] }] },
    {
      inlines: [
        linked(evidenceTitle(item), item.url),
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

function dissent(claim: ReportClaim, { verdict }: ReportDecision): Block[] {
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

function decided(claim: ReportClaim, { adjudicator }: ReportDecision): Block[] {
  const { publication } = claim;
  const people = [
    ...claim.reviews.map(({ reviewer }) => reviewer),
    ...(adjudicator ? [`${adjudicator} (${words.adjudicator})`] : []),
    ...(claim.approvedBy === null ? [] : [`${claim.approvedBy} (${words.approved})`]),
  ];
  const corrections = publication?.corrections ?? [];
  return [
    { kind: 'heading', level: 4, text: words.howDecided },
    paragraph(`${howItWasDecided(claim).join(' ')} ${words.by(people)}`),
    publication === null
      ? paragraph(words.notPublished)
      : {
          kind: 'paragraph',
          inlines: [
            { text: `${words.publishedOn(readableDate(publication.firstPublishedAt), publication.version)} ` },
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
              inlines: [{ text: words.correction(version, readableDate(at), kind, note) }],
            })),
          },
        ]),
  ];
}
