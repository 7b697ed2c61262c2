import {
  renderCard,
  renderClaimReviewJsonLd,
  renderPublicNotFound,
  renderPublicPage,
  renderRetracted,
  renderRetractedCard,
  renderVersionPage,
} from '@claimdesk/core';
import type { PublicPageRow } from '@claimdesk/db';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Deps } from '../context.ts';
import { findClaimPage, findVersion, listVersions, readFrozenModel } from '../use-cases/site/read-claim-page.ts';
import { lookOfPublication } from '../use-cases/site/site-look.ts';
import { cardPolicy } from './content-policy.ts';
import { looksLikeId } from './looks-like-id.ts';
import { toPacked, type Packed } from './packed.ts';
import type { PageCache } from './page-cache.ts';
import { siteAnswer } from './site-answer.ts';

const notFound = toPacked(renderPublicNotFound());
const lost = (c: Context) => siteAnswer(c, notFound, 'html', { status: 404 });

/** The pages of published claims, for everybody. They hold no script and need no session. */
export function mountPublicPages(app: Hono<{ Bindings: HttpBindings }>, deps: Deps, cache: PageCache): void {
  const find = (claimId: string) => (looksLikeId(claimId) ? findClaimPage(deps, claimId) : null);

  app.get('/p/:claimId', async (c) => {
    const { claimId } = c.req.param();
    const found = await find(claimId);
    if (found === null) return lost(c);
    if (found.retractedAt !== null) return tombstone(c, claimId, found);
    const rendered = await once(`page ${stateOf(found)}`, async () => {
      const model = await readFrozenModel(deps, found);
      const look = await lookOfPublication(deps, model.workspace);
      return renderPublicPage(model, found.contentHash, { look, recheckAt: found.recheckAt });
    });
    return siteAnswer(c, rendered, 'html');
  });

  app.get('/p/:claimId/v/:number', async (c) => {
    const { claimId } = c.req.param();
    const number = Number(c.req.param('number'));
    const isNumber = /^[1-9]\d{0,8}$/.test(c.req.param('number'));
    const found = isNumber && looksLikeId(claimId) ? await findVersion(deps, { claimId, number }) : null;
    if (found === null) return lost(c);
    const rendered = await once(`version ${found.contentHash}`, async () =>
      renderVersionPage(await readFrozenModel(deps, found), found.contentHash),
    );
    const headers = { link: `</p/${claimId}>; rel="latest-version"` };
    return siteAnswer(c, rendered, 'html', { forEver: true, headers });
  });

  app.get('/p/:claimId/claimreview.json', async (c) => {
    const { claimId } = c.req.param();
    const found = await find(claimId);
    // A local publication offers its markup to nobody.
    if (found === null || found.local) return lost(c);
    if (found.retractedAt !== null) return tombstone(c, claimId, found);
    const rendered = await once(`markup ${found.contentHash}`, async () =>
      JSON.stringify(renderClaimReviewJsonLd(await readFrozenModel(deps, found), found.contentHash)),
    );
    return siteAnswer(c, rendered, 'jsonLd');
  });

  app.get('/p/:claimId/card', async (c) => {
    const { claimId } = c.req.param();
    const found = await find(claimId);
    if (found === null) return lost(c);
    const gone = found.retractedAt !== null;
    const rendered = await once(`card ${stateOf(found)}`, async () => {
      const model = await readFrozenModel(deps, found);
      const look = await lookOfPublication(deps, model.workspace);
      return gone ? renderRetractedCard(claimId, look) : renderCard(model, look);
    });
    // Older browsers heed this header although the policy allows the frame.
    c.env.outgoing.removeHeader('x-frame-options');
    const headers = { 'content-security-policy': cardPolicy, 'cross-origin-resource-policy': 'cross-origin' };
    return siteAnswer(c, rendered, 'html', { status: gone ? 410 : 200, headers });
  });

  app.get('/p/*', lost);

  async function once(key: string, render: () => Promise<string>): Promise<Packed> {
    return cache.find(key) ?? cache.keep(key, await render());
  }

  /** Gone for good, and said so: 410 takes it out of search engines too. */
  async function tombstone(c: Context, claimId: string, found: PublicPageRow): Promise<Response> {
    const rendered = await once(`tombstone ${stateOf(found)}`, async () => {
      const { workspaceId, reason, retractedAt } = found;
      const model = await readFrozenModel(deps, found);
      const [claim] = model.claims;
      return renderRetracted(await lookOfPublication(deps, model.workspace), {
        claimId,
        wording: claim?.text ?? '',
        language: claim?.language ?? 'en',
        reason: reason ?? '',
        at: retractedAt ?? '',
        versions: await listVersions(deps, { workspaceId, claimId }),
      });
    });
    return siteAnswer(c, rendered, 'html', { status: 410 });
  }
}

/** Everything that a claim's page depends on beside this program. */
function stateOf(found: PublicPageRow): string {
  const { contentHash, recheckAt, newsroomVersion, retractedAt } = found;
  return `${contentHash} ${recheckAt} ${newsroomVersion} ${retractedAt}`;
}
