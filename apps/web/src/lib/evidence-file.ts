import { workspaceSearch } from './workspace-choice.ts';

/** Where the file of a piece of evidence can be downloaded, by whoever may see that. */
export function fileAddress(evidenceId: string): string {
  return `/evidence/${evidenceId}/file${workspaceSearch('?')}`;
}

/** Where the archived copy of its page is. */
export function archiveAddress({ evidenceId, id }: { evidenceId: string; id: string }): string {
  return `/evidence/${evidenceId}/archives/${id}${workspaceSearch('?')}`;
}
