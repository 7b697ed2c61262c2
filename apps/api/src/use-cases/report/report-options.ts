import { listArticleLabels, listMembers } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReportOptionsView } from '../../views.ts';

/** More than a list to choose from can show. */
const mostTopics = 500;

/** What a report can be narrowed to. All members are named, whether or not they have reviewed anything. */
export async function reportOptions({ db }: Deps, { workspaceId }: Actor): Promise<ReportOptionsView> {
  const { topics } = await listArticleLabels(db, { workspaceId, limit: mostTopics });
  const members = await listMembers(db, workspaceId);
  return { topics, reviewers: members.map(({ id, name }) => ({ id, name })) };
}
