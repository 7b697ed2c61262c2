import { fileTypes } from '@claimdesk/core';
import { findNewsroom, readLogo } from '@claimdesk/db';
import type { Env as HonoEnv, Hono } from 'hono';
import type { Deps } from '../context.ts';
import { refusal } from './refusal.ts';
import { commonHeaders, inertPolicy } from './security-headers.ts';

/** A newsroom's logo, for everybody and for other sites. The address stays when the picture changes; its ETag does not. */
export function mountNewsroomLogo<E extends HonoEnv>(app: Hono<E>, deps: Deps): void {
  app.get('/n/:handle/logo', async (c) => {
    const newsroom = await findNewsroom(deps.db, c.req.param('handle'));
    const logo = newsroom?.logo ?? null;
    if (newsroom === undefined || logo === null) return refusal(404, 'There is no logo at this address.');
    const headers = {
      ...commonHeaders,
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'content-security-policy': inertPolicy,
      'content-type': fileTypes[logo.type].mediaType,
      'cross-origin-resource-policy': 'cross-origin',
      etag: `"${logo.sha256}"`,
    };
    if (c.req.header('if-none-match')?.includes(headers.etag)) return c.body(null, 304, headers);
    const bytes = await readLogo(deps.db, { workspaceId: newsroom.workspaceId, sha256: logo.sha256 });
    return bytes === undefined
      ? refusal(404, 'There is no logo at this address.')
      : c.body(new Uint8Array(bytes), 200, headers);
  });
}
