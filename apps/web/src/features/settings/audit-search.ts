import { journalGroups, type JournalGroup } from '@claimdesk/core';

/** The audit log's filters as the address keeps them; days are local, both included. */
export type AuditSearch = {
  group?: JournalGroup;
  member?: string;
  article?: string;
  claim?: string;
  from?: string;
  to?: string;
};

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Takes what an address says and leaves out what is no filter. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const group = journalGroups.find((known) => known === search['group']);
  const given = (key: string, shape: RegExp) => {
    const value = search[key];
    return typeof value === 'string' && shape.test(value) ? { [key]: value } : {};
  };
  return {
    ...(group && { group }),
    ...given('member', idShape),
    ...given('article', idShape),
    ...given('claim', idShape),
    ...given('from', dayShape),
    ...given('to', dayShape),
  };
}

/** The same for the server, whose period ends before `to`. */
export function auditInput({ group, member, article, claim, from, to }: AuditSearch) {
  return {
    ...(group && { group }),
    ...(member && { actorId: member }),
    ...(article && { articleId: article }),
    ...(claim && { claimId: claim }),
    ...(from && { from: startOf(from, 0) }),
    ...(to && { to: startOf(to, 1) }),
  };
}

/** Midnight, where the reader is, of a day or of the one after. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
