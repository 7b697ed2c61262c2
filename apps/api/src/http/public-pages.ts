import {
  renderCard,
  renderClaimReviewJsonLd,
  renderPublicNotFound,
  renderPublicPage,
  renderRetracted,
  renderRetractedCard,
  renderVersionPage,
  type ReportModel,
  type SiteLook,
} from '@claimdesk/core';
import type { PublicPageRow } from '@claimdesk/db';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Deps } from '../context.ts';
import { createClaimPages, findVersion, readFrozenModel, readTombstone } from '../use-cases/site/read-claim-page.ts';
import { createLooks } from '../use-cases/site/site-look.ts';
import { cardPolicy } from './content-policy.ts';
import { looksLikeId } from './looks-like-id.ts';
import { toPacked, type Packed } from './packed.ts';
import type { PageCache } from './page-cache.ts';
import { siteAnswer } from './site-answer.ts';

type Env = { Bindings: HttpBindings };

const notFound = toPacked(renderPublicNotFound());
const lost = (c: Context<Env>) => siteAnswer(c, notFound, 'html', { status: 404 });

/** The pages of published claims, for everybody. They hold no script and need no session. */
export function mountPublicPages(app: Hono<Env>, deps: Deps, cache: PageCache): void {
  const findPage = createClaimPages(deps);
  const find = (claimId: string) => (looksLikeId(claimId) ? findPage(claimId) : null);
  const lookOf = createLooks(deps);

  app.get('/p/:claimId', async (c) => {
    const { claimId } = c.req.param();
    const found = await find(claimId);
    if (found === null) return lost(c);
    if (found.retractedAt !== null) return tombstone(c, claimId, found);
    const { publicationId, recheckAt, workspaceId } = found;
    const { look, key } = await lookOf(workspaceId);
    const rendered = await once(`page ${publicationId} ${recheckAt} ${key}`, async () => {
      const { model, hash } = await readFrozenModel(deps, found);
      return renderPublicPage(model, hash, { look: named(look, model), recheckAt });
    });
    return siteAnswer(c, rendered, 'html');
  });

  app.get('/p/:claimId/v/:number', async (c) => {
    const { claimId } = c.req.param();
    const number = Number(c.req.param('number'));
    const isNumber = /^[1-9]\d{0,8}$/.test(c.req.param('number'));
    const found = isNumber && looksLikeId(claimId) ? await findVersion(deps, { claimId, number }) : null;
    if (found === null) return lost(c);
    const rendered = await once(`version ${found.publicationId}`, async () => {
      const { model, hash } = await readFrozenModel(deps, found);
      return renderVersionPage(model, hash);
    });
    const headers = { link: `</p/${claimId}>; rel="latest-version"` };
    return siteAnswer(c, rendered, 'html', { forEver: true, headers });
  });

  app.get('/p/:claimId/claimreview.json', async (c) => {
    const { claimId } = c.req.param();
    const found = await find(claimId);
    // A local publication offers its markup to nobody.
    if (found === null || found.local) return lost(c);
    if (found.retractedAt !== null) return tombstone(c, claimId, found);
    const rendered = await once(`markup ${found.publicationId}`, async () => {
      const { model, hash } = await readFrozenModel(deps, found);
      return JSON.stringify(renderClaimReviewJsonLd(model, hash));
    });
    return siteAnswer(c, rendered, 'jsonLd');
  });

  app.get('/p/:claimId/card', async (c) => {
    const { claimId } = c.req.param();
    const found = await find(claimId);
    if (found === null) return lost(c);
    const gone = found.retractedAt !== null;
    const { look, key } = await lookOf(found.workspaceId);
    const rendered = await once(`card ${found.publicationId} ${gone} ${key}`, async () => {
      const { model } = await readFrozenModel(deps, found);
      return gone ? renderRetractedCard(claimId, named(look, model)) : renderCard(model, named(look, model));
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
  async function tombstone(c: Context<Env>, claimId: string, found: PublicPageRow): Promise<Response> {
    const { workspaceId, publicationId } = found;
    const { look, key } = await lookOf(workspaceId);
    const rendered = await once(`tombstone ${publicationId} ${key}`, async () => {
      const { model } = await readFrozenModel(deps, found);
      const [claim] = model.claims;
      const { text: wording = '', language = 'en' } = claim ?? {};
      const said = await readTombstone(deps, { workspaceId, claimId });
      return renderRetracted(named(look, model), { claimId, wording, language, ...said });
    });
    return siteAnswer(c, rendered, 'html', { status: 410 });
  }
}

/** Under the name that it was published by: its markup names that author. */
function named(look: SiteLook, { workspace }: ReportModel): SiteLook {
  return { ...look, name: workspace.name };
}
