import type { ExtractedArticle, Span } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';

/** What the newest run that got so far made of the article's lines. One that stopped before takes nothing away. */
export async function getLatestReading(
  db: Db,
  workspaceId: string,
  articleId: string,
): Promise<ExtractedArticle | undefined> {
  const found = await db
    .selectFrom('extraction')
    .select('article')
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .where('article', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.article ?? undefined;
}

/** What a claim was made from and says, in any of its versions. */
export type ClaimPlace = { id: string; spans: Span[]; wording: string; sentenceStart: number };

/**
 * Where the claims of an article stand in its text and what they say: to recognise them when it is read again.
 * `between` keeps to claims that begin in a part of the text.
 */
export function listClaimPlaces(db: Db, workspaceId: string, articleId: string, between?: Span): Promise<ClaimPlace[]> {
  return (
    db
      .selectFrom('claim')
      // Version 1 too: a claim whose wording was edited is still the one that the engine finds.
      .innerJoin('claim_version', (join) =>
        join
          .onRef('claim_version.workspace_id', '=', 'claim.workspace_id')
          .onRef('claim_version.claim_id', '=', 'claim.id'),
      )
      .select([
        'claim.id',
        'claim_version.spans',
        'claim_version.wording',
        'claim_version.sentence_start as sentenceStart',
      ])
      .where('claim.workspace_id', '=', workspaceId)
      .where('claim.article_id', '=', articleId)
      .$if(between !== undefined, (query) =>
        query.where('claim.start_offset', '>=', between?.[0] ?? 0).where('claim.start_offset', '<', between?.[1] ?? 0),
      )
      .execute()
  );
}
