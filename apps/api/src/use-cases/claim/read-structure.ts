import { DomainError } from '@claimdesk/core';
import { getArticleVersion, getClaim, getClaimVersion } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { StructureView } from '../../views.ts';
import { claimNotFound } from './load-case.ts';

/** Longer stretches are lists or tables that were taken for one sentence; a tree of them tells nothing. */
const LONGEST = 5000;

/** The sentence of a claim, word by word, computed when somebody asks to see it. */
export async function readStructure(deps: Deps, actor: Actor, { id }: { id: string }): Promise<StructureView> {
  const { workspaceId } = actor;
  const claim = await getClaim(deps.db, workspaceId, id);
  const version = claim && (await getClaimVersion(deps.db, workspaceId, claim.currentVersionId));
  const article = version && (await getArticleVersion(deps.db, workspaceId, version.articleVersionId));
  if (version === undefined || article === undefined) throw claimNotFound();
  const { sentenceStart: start, sentenceEnd: end } = version;
  if (end - start > LONGEST) {
    throw new DomainError('too_large', 'This sentence is too long to show how it is built.');
  }
  const text = article.text.slice(start, end);
  const words = await deps.reader.words(text);
  return {
    sentence: { start, end, text },
    words: words.map((word) => ({
      text: word.text,
      start: word.start + start,
      end: word.end + start,
      upos: word.upos,
      xpos: word.xpos,
      lemma: word.lemma,
      head: word.head,
      deprel: word.deprel,
    })),
  };
}
