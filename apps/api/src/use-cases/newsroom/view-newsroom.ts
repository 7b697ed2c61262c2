import type { NewsroomRow } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import type { NewsroomView } from '../../views.ts';

/** Where the public site of a newsroom is. */
function siteUrl({ config }: Pick<Deps, 'config'>, handle: string): string {
  return `${config.publicOrigin}/n/${handle}`;
}

export function viewNewsroom(deps: Pick<Deps, 'config'>, row: NewsroomRow): NewsroomView {
  const site = siteUrl(deps, row.handle);
  return { ...row, siteUrl: site, logoUrl: row.logo === null ? null : `${site}/logo` };
}
