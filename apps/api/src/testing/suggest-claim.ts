import { getArticle, insertClaims, newId } from '@claimdesk/db';
import { claimContent } from '@claimdesk/db/testing';
import { articleText, placeOf, type DeskMember, type TestDesk } from './test-desk.ts';

/** A suggested claim in an article of its own, as an extraction leaves it but without waiting for the engine. */
export async function suggestClaim(
  { deps, workspaceId }: TestDesk,
  editor: DeskMember,
  words = 'cost £41m',
): Promise<{ claimId: string; articleId: string }> {
  const { id: articleId } = await editor.call.article.create({ text: articleText });
  const article = await getArticle(deps.db, workspaceId, articleId);
  if (article === undefined) throw new Error('the article is not there');
  const claimId = newId();
  const claim = {
    id: claimId,
    versionId: newId(),
    articleId,
    articleVersionId: article.currentVersionId,
    number: 1,
    state: 'suggested' as const,
    origin: 'extracted' as const,
    extractionId: null,
    createdBy: null,
    engineVersion: '1',
    content: claimContent({ ...placeOf(words), text: words }),
  };
  await deps.database.transaction((trx) => insertClaims(trx, workspaceId, [claim]));
  return { claimId, articleId };
}

export async function acceptClaim(editor: DeskMember, claimId: string): Promise<void> {
  const { version } = await editor.call.claim.byId({ id: claimId });
  await editor.call.claim.accept({ id: claimId, expectedVersion: version });
}
