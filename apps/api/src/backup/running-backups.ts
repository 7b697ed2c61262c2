import { DomainError } from '@claimdesk/core';

/** What is being downloaded from this process just now, one of a workspace at a time. */
export type RunningBackups = {
  /** From 0 to 1; null when none is made. */
  shareOf(workspaceId: string): number | null;
  /** Throws DomainError `rate_limited` while another one is made. */
  begin(workspaceId: string): { tell(share: number): void; end(): void };
};

export function createRunningBackups(): RunningBackups {
  const shares = new Map<string, number>();
  return {
    shareOf: (workspaceId) => shares.get(workspaceId) ?? null,
    begin(workspaceId) {
      if (shares.has(workspaceId)) {
        throw new DomainError('rate_limited', 'A backup of this workspace is being made. Wait until it is done.', {
          retryAfter: 60,
        });
      }
      shares.set(workspaceId, 0);
      return { tell: (share) => void shares.set(workspaceId, share), end: () => void shares.delete(workspaceId) };
    },
  };
}
