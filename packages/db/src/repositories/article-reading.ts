import type { ExtractedArticle, Span } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';

/** What the newest finished run made of the article's lines. A run that is going on or failed takes nothing away. */
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
    .where('status', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.article ?? undefined;
}

/** Where the claims of an article stand in its text and what they say: to recognise them when it is read again. */
export function listClaimPlaces(
  db: Db,
  workspaceId: string,
  articleId: string,
): Promise<Array<{ spans: Span[]; wording: string; exact: string }>> {
  return (
    db
      .selectFrom('claim')
      // Version 1 too: a claim whose wording was edited is still the one that the engine finds.
      .innerJoin('claim_version', (join) =>
        join
          .onRef('claim_version.workspace_id', '=', 'claim.workspace_id')
          .onRef('claim_version.claim_id', '=', 'claim.id'),
      )
      .select(['claim_version.spans', 'claim_version.wording', 'claim_version.exact'])
      .where('claim.workspace_id', '=', workspaceId)
      .where('claim.article_id', '=', articleId)
      .execute()
  );
}
