import { siteStyle, type SiteLook } from '@claimdesk/core';
import { findNewsroom, getNewsroom, type NewsroomRow } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { looksLikeId } from '../../http/looks-like-id.ts';
import { sha256 } from '../sha256.ts';

/**
 * The newsroom at `/n/PLACE`: by a handle that it has or had, or by its workspace's id, which frozen pages use. The id
 * comes first, so that nobody can take another newsroom's place with a handle that is spelt like it.
 */
export async function newsroomAt({ db }: Pick<Deps, 'db'>, typed: string): Promise<NewsroomRow | null> {
  const place = typed.toLowerCase();
  if (looksLikeId(place)) {
    const own = await getNewsroom(db, place);
    if (own !== undefined) return own;
  }
  if (!/^[a-z0-9-]{2,40}$/.test(place)) return null;
  return (await findNewsroom(db, place)) ?? null;
}

export function styleOf({ accentLight, accentDark }: Pick<NewsroomRow, 'accentLight' | 'accentDark'>): {
  css: string;
  hash: string;
} {
  const css = siteStyle({ light: accentLight, dark: accentDark });
  return { css, hash: sha256(css).slice(0, 16) };
}

/** The look of pages that may change: style and logo by what is in them, so that they can be kept for ever. */
export function lookOf(newsroom: NewsroomRow): SiteLook {
  const { handle, name, logo } = newsroom;
  const base = `/n/${handle}`;
  return {
    name,
    base,
    styleHref: `${base}/style.${styleOf(newsroom).hash}.css`,
    logo:
      logo === null
        ? null
        : { href: `${base}/logo?v=${logo.sha256.slice(0, 16)}`, width: logo.width, height: logo.height },
  };
}

/** A changed look or handle shows on the pages of checks within this time; what they say shows at once. */
const LOOK_MS = 5000;

/**
 * Looks for the pages of checks, of which every reader asks for one: they are looked up anew every few seconds, and so
 * cost a request nothing. `key` tells one look from another.
 */
export function createLooks({ db, now }: Pick<Deps, 'db' | 'now'>) {
  const known = new Map<string, { look: SiteLook; key: string; until: number }>();
  return async (workspaceId: string): Promise<{ look: SiteLook; key: string }> => {
    const time = now().getTime();
    const found = known.get(workspaceId);
    if (found !== undefined && time < found.until) return found;
    const newsroom = await getNewsroom(db, workspaceId);
    if (newsroom === undefined) throw new Error('a workspace without a newsroom');
    const fresh = { look: lookOf(newsroom), key: JSON.stringify(lookOf(newsroom)), until: time + LOOK_MS };
    known.set(workspaceId, fresh);
    return fresh;
  };
}
