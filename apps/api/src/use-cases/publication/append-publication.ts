import {
  decideTransition,
  lintPublication,
  publicClaimOf,
  searchedRuns,
  searchedWords,
  type ClaimEvent,
  type CorrectionKind,
  type ReportModel,
} from '@claimdesk/core';
import {
  appendJournal,
  insertPublication,
  listClaimPublications,
  savePublicClaim,
  updateClaim,
  type Db,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';
import { freeze } from '../sha256.ts';
import { correctionsOf, isLocal, publicationModel, type Pending } from './publication-model.ts';

export type NewVersion = {
  event: Extract<ClaimEvent, 'publish' | 'correct'>;
  journalKind: 'publication.publish' | 'publication.correct';
  /** What changed, for readers; a first version has nothing to say. */
  note: string | null;
  kind: 'minor' | 'major';
  /** The editor's new words, where they are not those of the approval. */
  approval?: Pending['approval'];
};

/** Freezes a claim as the next version of its public page. The linter has the last word. */
export async function appendPublication(
  deps: Deps,
  trx: Db,
  actor: Actor,
  found: ClaimCase,
  next: NewVersion,
): Promise<void> {
  const { workspaceId, memberId } = actor;
  const { claim, decision, facts, now } = found;
  const earlier = await listClaimPublications(trx, workspaceId, claim.id);
  const [latest] = earlier;
  // Asked first without the linter, whose findings mean nothing for a claim that cannot be published anyway.
  const given = latest === undefined ? {} : { text: next.note ?? '' };
  const state = decideTransition(next.event, { ...facts, given });
  if (decision === null) throw new Error('a claim to publish without a decision');
  const verdictChanged = latest !== undefined && ratingOf(JSON.parse(latest.model)) !== decision.ratingKey;
  const kind: CorrectionKind = verdictChanged ? 'verdict' : next.kind;
  const correction = latest === undefined ? null : { kind, note: next.note ?? '' };
  const id = deps.newId();
  const number = (latest?.number ?? 0) + 1;
  const publishedAt = now.toISOString();
  const model = await publicationModel(deps, trx, actor, claim.id, {
    state,
    ...(next.approval && { approval: next.approval }),
    publication: {
      id,
      number,
      publishedAt,
      firstPublishedAt: earlier.at(-1)?.publishedAt ?? publishedAt,
      publishedBy: memberId,
      corrections: [
        ...correctionsOf(earlier),
        ...(correction === null ? [] : [{ version: number, at: publishedAt, ...correction }]),
      ],
    },
  });
  decideTransition(next.event, { ...facts, given: { ...given, lintErrors: lintPublication(model).errors.length } });
  const { json, hash } = freeze(model);
  await insertPublication(trx, {
    workspaceId,
    id,
    claimId: claim.id,
    decisionId: decision.id,
    number,
    model: json,
    contentHash: hash,
    local: isLocal(deps),
    publishedBy: memberId,
    publishedAt: now,
    correction,
  });
  await updateClaim(trx, { workspaceId, id: claim.id, state, publicationId: id });
  const { recheckAt } = claim;
  await listPublicly(trx, { workspaceId, claimId: claim.id, publicationId: id, recheckAt }, model);
  const subject = { articleId: claim.articleId, claimId: claim.id, publicationId: id };
  const data = { contentHash: hash, number, ...(correction !== null && { correction: correction.kind }) };
  await appendJournal(trx, journalEntry(deps, actor, next.journalKind, subject, data));
}

/** What the public site lists and finds of the claim from now on. */
async function listPublicly(
  trx: Db,
  of: { workspaceId: string; claimId: string; publicationId: string; recheckAt: string | null },
  model: ReportModel,
): Promise<void> {
  const claim = publicClaimOf(model);
  if (claim === null) throw new Error('a publication without a published claim');
  await savePublicClaim(trx, { ...of, claim, words: searchedWords(model), letterRuns: searchedRuns(model) });
}

function ratingOf(model: ReportModel): string | undefined {
  return model.claims[0]?.decision?.verdict.key;
}
