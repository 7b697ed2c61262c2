import { organisationHeads } from '../entities/head-words.ts';
import type { Entities, Mention } from '../entities/entity.ts';

/** "Roe" is short for "Ida Roe"; "Roe Ltd" is another name, and "the UN" stays as it is known. */
export function isShortFor(short: string, name: string, type: string): boolean {
  if (short === name || name.length <= short.length) return false;
  // "the Church" of "the Church of Orr", "the Harbour Department" of "the Marlow Harbour Department".
  if (type === 'organisation') {
    if (name.endsWith(` ${short}`)) return short.includes(' ') || organisationHeads.has(short.toLowerCase());
    return / (?:of|for) /.test(name) && /^\p{Lu}\p{Ll}+$/u.test(short) && name.startsWith(`${short} `);
  }
  if (type !== 'person') return false;
  const parts = name.split(' ');
  return short.split(' ').every((part) => parts.includes(part));
}

/** A name as it stands, or the fullest name of what it stands for where it is short for that. */
export function fullNameOf(written: string, { entity, type }: Mention, { list }: Entities): string {
  const name = list[entity]?.name ?? written;
  return isShortFor(written, name, type) ? name : written;
}
