import {
  decideTransition,
  describeQuote,
  DomainError,
  type ClaimKind,
  type ClaimSource,
  type ExtractedClaim,
  type Span,
} from '@claimdesk/core';
import { askForConfirmation, getClaim, insertClaimVersion, type ReviewStatus } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { readText } from '../article/read-text.ts';
import { takeBackOfGone } from '../member/free-work.ts';
import { journalEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';
import { changeClaim } from './change-claim.ts';
import { contentOf, describeSelections, placeSource, quoteResolves, selected } from './claim-content.ts';
import { claimNotFound } from './load-case.ts';

export type CorrectInput = {
  id: string;
  expectedVersion: number;
  wording?: string | undefined;
  /** Who says so; null marks the claim as unattributed. */
  source?: { text: string; start?: number | undefined; end?: number | undefined } | null | undefined;
  cue?: string | null | undefined;
  /** A new place in the article: both ends, or the very words in order. */
  start?: number | undefined;
  end?: number | undefined;
  spans?: Span[] | undefined;
  kind?: ClaimKind | undefined;
  checkable?: boolean | undefined;
  uncheckableReason?: ExtractedClaim['uncheckableReason'] | undefined;
};

/** Fields of a claim that a person may correct, as the journal names them. */
type CorrectedField = 'wording' | 'place' | 'source' | 'cue' | 'kind' | 'checkable';

/**
 * A new version of the claim in a person's words; what was there stays readable as the version before. Reviews of the
 * open round judged the old one: whoever wrote them has to confirm them before they count.
 */
export async function correctClaim(
  deps: Deps,
  actor: Actor,
  input: CorrectInput,
  journalKind: 'claim.correct' | 'claim.reword' = 'claim.correct',
): Promise<ClaimView> {
  const { workspaceId } = actor;
  const place = placeOf(input);
  const known = await getClaim(deps.db, workspaceId, input.id);
  if (known === undefined) throw claimNotFound();
  const [described] = await describeSelections(deps, workspaceId, known.articleId, place === null ? [] : [place]);
  return changeClaim(deps, actor, input, async (trx, { claim, version, facts, round }) => {
    const before = contentOf(version);
    decideTransition('reword', { ...facts, given: { text: input.wording ?? before.text } });
    const article = await readText(trx, workspaceId, claim.articleId);
    const placed = place === null ? before : placedAt(before, place, described, article.text);
    const content: ExtractedClaim = {
      ...placed,
      ...worded(placed, input.wording),
      ...judged(placed, input),
      source: sourceOf(article.text, placed, input.source),
      cue: input.cue === undefined ? placed.cue : input.cue,
    };
    const fields = changedFields(before, content);
    if (fields.length === 0 && journalKind === 'claim.correct') {
      throw new DomainError('invalid_input', 'The claim says all that already; change something, then save.');
    }
    const versionId = deps.newId();
    await insertClaimVersion(trx, {
      workspaceId,
      claimId: claim.id,
      expectedVersion: claim.version,
      versionId,
      articleVersionId: article.versionId,
      content,
      createdBy: actor.memberId,
    });
    if (round !== null) {
      // Whoever was shown a known answer can change nothing, so there is nothing to ask them.
      const statuses: ReviewStatus[] = round.calibration ? ['draft'] : ['draft', 'submitted'];
      const asked = await askForConfirmation(trx, { workspaceId, roundId: round.id, statuses });
      await takeBackOfGone(deps, trx, workspaceId, asked);
    }
    const subject = { articleId: claim.articleId, claimId: claim.id };
    const entry = journalEntry(deps, actor, journalKind, subject, { claimVersionId: versionId, fields });
    await announce(deps, trx, actor, entry);
  });
}

type Place = { start: number; end: number; spans: Span[] };

function placeOf({ start, end, spans }: CorrectInput): Place | null {
  if (spans !== undefined) {
    const first = spans[0];
    const last = spans.at(-1);
    const inOrder = spans.every(([from, to], at) => from < to && from >= (spans[at - 1]?.[1] ?? 0));
    if (first === undefined || last === undefined || !inOrder) {
      throw new DomainError('invalid_input', 'Give the words of the claim in order, without overlap.', {
        path: 'spans',
      });
    }
    return { start: first[0], end: last[1], spans };
  }
  if (start === undefined && end === undefined) return null;
  if (start === undefined || end === undefined) {
    throw new DomainError('invalid_input', 'Give both ends of the new selection, or neither.', { path: 'end' });
  }
  return { start, end, spans: [[start, end]] };
}

/** Where both ends stay, so do the finer spans of the engine. */
function placedAt(
  before: ExtractedClaim,
  { start, end, spans }: Place,
  described: ExtractedClaim | null | undefined,
  text: string,
): ExtractedClaim {
  if (spans.length === 1 && start === before.start && end === before.end) return before;
  const { sentence, quantities, times, entities } = selected(described);
  if (!spans.every(([from, to]) => quoteResolves(text, from, to))) selected(null);
  const inside = (words: { start: number; end: number }) =>
    spans.some(([from, to]) => words.start >= from && words.end <= to);
  return {
    ...before,
    start,
    end,
    spans,
    quote: describeQuote(text, start, end),
    sentence,
    quantities: quantities.filter(inside),
    times: times.filter(inside),
    entities: entities.filter(inside),
  };
}

/** A person's wording stands as it is; the engine's doubts were about its own. */
function worded(before: ExtractedClaim, wording: string | undefined): Pick<ExtractedClaim, 'text' | 'flags'> {
  if (wording === undefined || wording === before.text) return { text: before.text, flags: before.flags };
  return { text: wording, flags: [] };
}

function judged(
  before: ExtractedClaim,
  { kind, checkable, uncheckableReason }: CorrectInput,
): Pick<ExtractedClaim, 'kind' | 'checkable' | 'uncheckableReason'> {
  const reason = uncheckableReason === undefined ? before.uncheckableReason : uncheckableReason;
  const can = checkable ?? (uncheckableReason === undefined ? before.checkable : uncheckableReason === null);
  if (can && uncheckableReason) {
    throw new DomainError('invalid_input', 'A claim that can be checked has no reason why it cannot; leave one out.', {
      path: 'uncheckableReason',
    });
  }
  if (!can && reason === null) {
    throw new DomainError('invalid_input', 'Say why evidence could not settle it.', { path: 'uncheckableReason' });
  }
  return { kind: kind ?? before.kind, checkable: can, uncheckableReason: can ? null : reason };
}

function sourceOf(text: string, content: ExtractedClaim, source: CorrectInput['source']): ClaimSource | null {
  if (source === undefined) return content.source;
  if (source === null) return null;
  const { start, end } = source;
  if (start === undefined || end === undefined) {
    return source.text === content.source?.text ? content.source : placeSource(text, source.text, content.start);
  }
  if (text.slice(start, end) !== source.text || !quoteResolves(text, start, end)) {
    throw new DomainError('invalid_input', 'The article does not name the source there. Select its name again.', {
      path: 'source',
    });
  }
  const same = content.source?.start === start && content.source.end === end;
  return same ? content.source : { text: source.text, start, end };
}

function changedFields(before: ExtractedClaim, after: ExtractedClaim): CorrectedField[] {
  const parts: Record<CorrectedField, (claim: ExtractedClaim) => unknown> = {
    wording: ({ text }) => text,
    place: ({ spans }) => spans,
    source: ({ source }) => source,
    cue: ({ cue }) => cue,
    kind: ({ kind }) => kind,
    checkable: ({ checkable, uncheckableReason }) => [checkable, uncheckableReason],
  };
  return (Object.keys(parts) as CorrectedField[]).filter(
    (field) => JSON.stringify(parts[field](before)) !== JSON.stringify(parts[field](after)),
  );
}
