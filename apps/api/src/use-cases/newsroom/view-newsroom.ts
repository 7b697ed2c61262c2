import type { NewsroomRow } from '@claimdesk/db';
import type { PublicAddress } from '../../config.ts';
import type { NewsroomView } from '../../views.ts';

/** Where the public site of a newsroom is. */
function siteUrl({ config }: { config: PublicAddress }, handle: string): string {
  return `${config.publicOrigin}/n/${handle}`;
}

export function viewNewsroom(deps: { config: PublicAddress }, row: NewsroomRow): NewsroomView {
  const site = siteUrl(deps, row.handle);
  return { ...row, siteUrl: site, logoUrl: row.logo === null ? null : `${site}/logo` };
}
