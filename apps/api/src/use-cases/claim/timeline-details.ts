import type { ClaimVersionRow, DecisionRow, HistoryRow, PublicationRow, RoundRow } from '@claimdesk/db';
import type { ScaleView, TimelineClaim, TimelineDetail, VerdictView } from '../../views.ts';
import { viewVerdict } from '../decision/read-scales.ts';

/** All that a row of the journal may stand for, as stored; only details that the reader may know are made from it. */
export type TimelineFacts = {
  /** Oldest first. */
  versions: readonly ClaimVersionRow[];
  rounds: readonly RoundRow[];
  currentRoundId: string | null;
  /** Newest first. Empty for whoever may not know them now. */
  decisions: readonly DecisionRow[];
  scales: ReadonlyMap<string, ScaleView>;
  publications: readonly (Pick<PublicationRow, 'id' | 'number' | 'correctionNote'> & PublishedWords)[];
  retractionReason: string | null;
  /** Claims that this one was made from or became. */
  relatives: readonly TimelineClaim[];
};

type PublishedWords = { verdict: VerdictView; wording: string };
type Row = Pick<HistoryRow, 'kind' | 'data' | 'subject'>;

export function detailsOf(row: Row, facts: TimelineFacts): TimelineDetail[] {
  const { kind, data, subject } = row;
  switch (kind) {
    case 'claim.reword':
    case 'claim.correct':
      return versionDetails(facts.versions, String(data['claimVersionId']));
    case 'claim.add':
      return relativesOf(facts, [data['splitFrom'], data['mergedFrom']].flat());
    case 'claim.split':
      return relativesOf(facts, [data['childIds']].flat());
    case 'claim.merge':
      return relativesOf(facts, [data['into']]);
    case 'claim.reschedule':
      return [timeOf('Due', data['was'], data['dueAt'])];
    case 'publication.plan_recheck':
      return [timeOf('To be looked at again', data['was'], data['recheckAt'])];
    case 'claim.decide':
    case 'decision.decide':
      return decisionDetails(facts, subject.decisionId);
    case 'decision.return':
    case 'claim.recheck':
      return wordsOfRound(facts, subject.roundId, 'returnComment');
    case 'decision.ask_one_more':
      return wordsOfRound(facts, subject.roundId, 'question');
    case 'publication.publish':
    case 'publication.correct':
      return publicationDetails(facts, subject.publicationId);
    case 'publication.retract':
      return quoteOf(facts.retractionReason);
    case 'review.submit':
    case 'review.withdraw':
    case 'review.confirm':
      return roundOf(facts, subject.roundId);
    default:
      return [];
  }
}

function versionDetails(versions: readonly ClaimVersionRow[], id: string): TimelineDetail[] {
  const at = versions.findIndex((version) => version.id === id);
  const now = versions[at];
  const was = versions[at - 1];
  if (now === undefined || was === undefined) return [];
  const changes: [string, string | null, string | null][] = [
    ['Words of the article', was.exact, now.exact],
    ['Source', was.source?.text ?? null, now.source?.text ?? null],
    ['Cue', was.cue, now.cue],
    ['Kind', spoken(was.kind), spoken(now.kind)],
    ['Can be checked', checkableWords(was), checkableWords(now)],
  ];
  return [
    ...wordingOf(was.wording, now.wording),
    ...changes
      .filter(([, before, after]) => before !== after)
      .map(([label, before, after]): TimelineDetail => ({ type: 'change', label, before, after })),
  ];
}

function wordingOf(before: string, after: string): TimelineDetail[] {
  return before === after ? [] : [{ type: 'wording', before, after }];
}

/** `law-or-rule` as it is said. */
function spoken(kind: string): string {
  return kind.replaceAll('-', ' ');
}

function checkableWords({ checkable, uncheckableReason }: ClaimVersionRow): string {
  return checkable ? 'yes' : `no${uncheckableReason === null ? '' : `: ${uncheckableReason}`}`;
}

function relativesOf({ relatives }: TimelineFacts, ids: readonly unknown[]): TimelineDetail[] {
  return relatives.filter(({ id }) => ids.includes(id)).map((claim): TimelineDetail => ({ type: 'claim', claim }));
}

function timeOf(label: string, before: unknown, after: unknown): TimelineDetail {
  const time = (value: unknown) => (typeof value === 'string' ? value : null);
  return { type: 'time', label, before: time(before), after: time(after) };
}

function decisionDetails({ decisions, scales }: TimelineFacts, id: string | undefined): TimelineDetail[] {
  const at = decisions.findIndex((decision) => decision.id === id);
  const now = decisions[at];
  const verdictOf = ({ scaleVersionId, ratingKey }: DecisionRow) => {
    const scale = scales.get(scaleVersionId);
    return scale === undefined ? null : viewVerdict(scale, ratingKey);
  };
  const verdict = now === undefined ? null : verdictOf(now);
  if (now === undefined || verdict === null) return [];
  const was = decisions[at + 1];
  return [
    { type: 'verdict', before: was === undefined ? null : verdictOf(was), after: verdict },
    ...quoteOf(now.rationale),
    ...(now.cause === null ? [] : [{ type: 'change' as const, label: 'Cause', before: null, after: now.cause }]),
  ];
}

/** What earlier rounds were told is over: it may speak of reviews that are hidden again. */
function wordsOfRound(
  { rounds, currentRoundId, decisions }: TimelineFacts,
  roundId: string | undefined,
  part: 'returnComment' | 'question',
): TimelineDetail[] {
  if (roundId !== currentRoundId && decisions.length === 0) return [];
  return quoteOf(rounds.find(({ id }) => id === roundId)?.[part] ?? null);
}

function publicationDetails({ publications }: TimelineFacts, id: string | undefined): TimelineDetail[] {
  const now = publications.find((publication) => publication.id === id);
  const was = publications.find(({ number }) => number === (now?.number ?? 0) - 1);
  if (now === undefined) return [];
  return [
    { type: 'verdict', before: was?.verdict ?? null, after: now.verdict },
    ...(was === undefined ? [] : wordingOf(was.wording, now.wording)),
    ...quoteOf(now.correctionNote),
  ];
}

function quoteOf(text: string | null): TimelineDetail[] {
  return text === null || text === '' ? [] : [{ type: 'quote', text }];
}

function roundOf({ rounds }: TimelineFacts, roundId: string | undefined): TimelineDetail[] {
  const round = rounds.find(({ id }) => id === roundId);
  return round === undefined ? [] : [{ type: 'round', number: round.number }];
}
