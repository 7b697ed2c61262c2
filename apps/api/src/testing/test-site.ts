import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { mountNewsroomPages } from '../http/newsroom-pages.ts';
import { createPageCache } from '../http/page-cache.ts';
import { mountPublicPages } from '../http/public-pages.ts';
import { articleText, placeOf, review, type DeskMember, type TestDesk } from './test-desk.ts';

/** The public site of a test desk, without a server between. */
export function openSite(desk: TestDesk) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const cache = createPageCache();
  mountPublicPages(app, desk.deps, cache);
  mountNewsroomPages(app, desk.deps, cache);
  return async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const node = { incoming: { headers }, outgoing: { removeHeader() {} } };
    const answer = await app.request(path, { method, headers }, node);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes, body: new TextDecoder().decode(bytes) };
  };
}

/** Takes a claim of the test article all the way to its page. */
export async function publishClaim(
  people: { editor: DeskMember; reviewer: DeskMember },
  options: { quote: string; ratingKey: string; explanation: string; articleId?: string; rationale?: string },
): Promise<{ claimId: string; articleId: string }> {
  const { editor, reviewer } = people;
  const { quote, ratingKey, explanation, rationale } = options;
  const articleId = options.articleId ?? (await editor.call.article.create({ text: articleText })).id;
  const { id: claimId } = await editor.call.claim.add({ articleId, ...placeOf(quote) });
  await review(reviewer, claimId, ratingKey, rationale);
  const { version } = await editor.call.claim.byId({ id: claimId });
  const approved = await editor.call.decision.approve({ claimId, explanation, expectedVersion: version });
  await editor.call.publication.publish({ claimId, expectedVersion: approved.version });
  return { claimId, articleId };
}
