import {
  publicPageStyle,
  renderClaimReviewJsonLd,
  renderPublicNotFound,
  renderPublicPage,
  renderRetracted,
} from '@claimdesk/core';
import type { Context, Env as HonoEnv, Hono } from 'hono';
import type { Deps } from '../context.ts';
import { readPublicPage, type PublicClaim } from '../use-cases/publication/read-public-page.ts';
import { pagePolicy } from './content-policy.ts';
import { looksLikeId } from './looks-like-id.ts';
import { commonHeaders } from './security-headers.ts';

const policy = pagePolicy(publicPageStyle, { sandbox: false });
const pageHeaders = { ...commonHeaders, 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' };

/** The pages of published claims, for everybody. They hold no script and need no session. */
export function mountPublicPages<E extends HonoEnv>(app: Hono<E>, deps: Deps): void {
  app.get('/p/:claimId', async (c) => page(c, await find(deps, c.req.param('claimId'))));
  app.get('/p/:claimId/v/:number', async (c) => {
    const number = Number(c.req.param('number'));
    const isNumber = Number.isInteger(number) && number > 0 && number < 2 ** 31;
    return page(c, isNumber ? await find(deps, c.req.param('claimId'), number) : null);
  });
  app.get('/p/:claimId/claimreview.json', async (c) => {
    const found = await find(deps, c.req.param('claimId'));
    // A local publication offers its markup to nobody.
    if (found === null || found.retracted) return page(c, found);
    if (found.local) return page(c, null);
    const headers = {
      ...commonHeaders,
      'content-type': 'application/ld+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    };
    return c.body(JSON.stringify(renderClaimReviewJsonLd(found.model, found.hash)), 200, headers);
  });
  app.get('/p/*', (c) => page(c, null));
}

async function find(deps: Deps, claimId: string, number?: number): Promise<PublicClaim | null> {
  if (!looksLikeId(claimId)) return null;
  return readPublicPage(deps, { claimId, ...(number !== undefined && { number }) });
}

function page(c: Context, found: PublicClaim | null): Response {
  if (found === null) return c.body(renderPublicNotFound(), 404, pageHeaders);
  // Gone for good, and said so: 410 takes it out of search engines too.
  if (found.retracted) return c.body(renderRetracted(found), 410, pageHeaders);
  return c.body(renderPublicPage(found.model, found.hash), 200, pageHeaders);
}
