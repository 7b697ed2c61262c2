import { newsroomSchema, type Newsroom } from '@claimdesk/core';

/** What stands in the fields, before anybody has looked whether it may. */
export type NewsroomDraft = { [Key in keyof Newsroom]: string } & { name: string };
export type DraftField = keyof NewsroomDraft;

export function draftOf(newsroom: Newsroom & { name: string }): NewsroomDraft {
  return {
    name: newsroom.name,
    handle: newsroom.handle,
    description: newsroom.description ?? '',
    accentLight: newsroom.accentLight ?? '',
    accentDark: newsroom.accentDark ?? '',
    contactEmail: newsroom.contactEmail ?? '',
    contactUrl: newsroom.contactUrl ?? '',
    correctionsText: newsroom.correctionsText ?? '',
    correctionsUrl: newsroom.correctionsUrl ?? '',
    principlesText: newsroom.principlesText ?? '',
    principlesUrl: newsroom.principlesUrl ?? '',
    licenceUrl: newsroom.licenceUrl ?? '',
    sameAs: newsroom.sameAs.join('\n'),
  };
}

export function isSameDraft(one: NewsroomDraft, other: NewsroomDraft): boolean {
  return (Object.keys(one) as DraftField[]).every((key) => one[key] === other[key]);
}

export type ReadDraft = { newsroom: Newsroom | null; problems: Partial<Record<DraftField, string>> };

/** By the rules that the server has too. One sentence a field: the first thing that is wrong with it. */
export function readDraft({ name, sameAs, ...fields }: NewsroomDraft): ReadDraft {
  const addresses = sameAs
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = newsroomSchema.safeParse({ ...fields, sameAs: addresses });
  const problems: ReadDraft['problems'] = {};
  for (const { path, message } of read.error?.issues ?? []) {
    const field = path[0] as DraftField;
    const line = typeof path[1] === 'number' ? `${addresses[path[1]]}: ` : '';
    problems[field] ??= line + message;
  }
  if (name.trim() === '') problems.name = 'Give it a name.';
  return { newsroom: Object.keys(problems).length === 0 ? (read.data ?? null) : null, problems };
}
