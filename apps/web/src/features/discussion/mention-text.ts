import { commentParts, writeMention } from '@claimdesk/core';

/** What a comment may name: a member and the words that stand for them in the field. */
export type Mentionable = { id: string; label: string };

/**
 * Labels for members, each its own: two of one name are told apart by a number, in the order they joined.
 * @example mentionables([{ id: '1', name: 'Ada' }, { id: '2', name: 'Ada' }]) // labels "Ada", "Ada (2)"
 */
export function mentionables(members: readonly { id: string; name: string }[]): Mentionable[] {
  const seen = new Map<string, number>();
  return members.map(({ id, name }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id, label: count === 1 ? name : `${name} (${count})` };
  });
}

/** Names in the field become ids in what is stored. Who types a whole name mentions as much as who picks it. */
export function toStored(text: string, members: readonly Mentionable[]): string {
  if (members.length === 0) return text;
  const idOf = new Map(members.map(({ id, label }) => [label, id]));
  // The longest first, or "Ada" would be found in "Ada Lovelace".
  const labels = [...idOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const named = new RegExp(String.raw`(?<![\p{L}\p{N}_])@(${labels.join('|')})(?![\p{L}\p{N}_])`, 'gu');
  return text.replace(named, (whole, label: string) => {
    const id = idOf.get(label);
    return id === undefined ? whole : writeMention(id);
  });
}

/** A stored comment as somebody edits it. */
export function toField(body: string, members: readonly Mentionable[]): string {
  const labelOf = new Map(members.map(({ id, label }) => [id, label]));
  return commentParts(body)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'link') return part.href;
      const label = labelOf.get(part.memberId);
      return label === undefined ? writeMention(part.memberId) : `@${label}`;
    })
    .join('');
}

/** The mention that is being typed at the caret: where its `@` stands, and what follows it so far. */
export type OpenMention = { start: number; query: string };

// Names have spaces, so the words up to the caret may still be one; they end with the line.
const typing = /(?:^|[\s([{"“‘])@([^\n@]{0,40})$/u;

export function openMention(text: string, caret: number): OpenMention | null {
  const query = typing.exec(text.slice(0, caret))?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

const mostOffered = 6;

/** Members whose name, or a later word of it, begins with what was typed. */
export function offered(members: readonly Mentionable[], query: string): Mentionable[] {
  const wanted = query.toLocaleLowerCase();
  return members
    .filter(({ label }) => {
      const name = label.toLocaleLowerCase();
      return name.startsWith(wanted) || (wanted !== '' && name.includes(` ${wanted}`));
    })
    .slice(0, mostOffered);
}
