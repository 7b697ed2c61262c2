import { isNode, tellOthers } from './fields.ts';
import { readText } from './read-text.ts';
import type { ItemLog } from './repair-log.ts';

/** A language tag in its canonical form, or null. */
export function readLanguage(field: string, value: unknown, log: ItemLog): string | null {
  // A Language has its tag there, and its name in words.
  const tagged = isNode(value) && Object.hasOwn(value, 'alternateName') ? value['alternateName'] : value;
  const text = readText(field, tagged, log, 100);
  if (isNode(value) && tagged !== value) tellOthers(field, value, ['@type', 'alternateName'], log);
  if (text === null) return null;
  const tag = canonical(text.replaceAll('_', '-'));
  if (tag === null) log.dropped(field, text, 'It is no language tag.');
  else if (tag !== text) log.changed(field, text, tag, 'The language tag was written in another form.');
  return tag;
}

function canonical(tag: string): string | null {
  // Intl takes names of eight letters or fewer for languages nobody has registered.
  if (!/^[a-z]{2,3}(?:-|$)/iu.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
