import { parseFragment } from 'parse5';
import { isNode, tellOthers, type ForeignNode } from './fields.ts';
import type { ItemLog } from './repair-log.ts';

/** A text, however it was wrapped: a list gives its first text, an object its value or name. Null when there is none. */
export function readText(field: string, value: unknown, log: ItemLog, most: number): string | null {
  const found = unwrapped(field, value, log);
  if (found === null) return null;
  const clean = tidy(found.length > 2 * most ? found.slice(0, 2 * most) : found);
  const text = clean.length > most ? clean.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '') : clean;
  if (text === '') {
    log.dropped(field, found, 'There are no words in it.');
    return null;
  }
  if (found.length > 2 * most || text.length < clean.length)
    log.changed(field, found, text, `It is longer than ${most} characters.`);
  else if (text !== found.trim())
    log.changed(field, found, text, 'It held markup, character references or odd white space.');
  return text;
}

/** Down through lists and objects, at most five levels: `[{ '@value': 'x' }]`, `{ name: ['x'] }`. */
function unwrapped(field: string, value: unknown, log: ItemLog): string | null {
  let inner = value;
  for (let level = 0; level < 5; level += 1) {
    if (typeof inner === 'string') return inner;
    if (typeof inner === 'number' && Number.isFinite(inner)) {
      log.changed(field, inner, String(inner), 'It is a number where a text should be.');
      return String(inner);
    }
    const step = Array.isArray(inner)
      ? firstOf(field, inner, log)
      : isNode(inner)
        ? valueOf(field, inner, log)
        : undefined;
    if (step === undefined) break;
    inner = step;
  }
  log.dropped(field, value, 'There is no text in it.');
  return null;
}

function firstOf(field: string, list: readonly unknown[], log: ItemLog): unknown {
  const index = list.findIndex((item) => item !== null && item !== undefined && item !== '');
  if (list.length > index + 1 && index !== -1) {
    log.dropped(field, list.slice(index + 1), 'Only the first value of the list is taken.');
  }
  return list[index];
}

function valueOf(field: string, node: ForeignNode, log: ItemLog): unknown {
  const key = ['@value', 'name', 'alternateName', 'text'].find(
    (name) => Object.hasOwn(node, name) && node[name] !== null,
  );
  if (key === undefined) return undefined;
  tellOthers(field, node, [key, '@type'], log);
  return node[key];
}

const blockTag =
  /^<\/?(?:address|article|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)\b/iu;

/** One line of plain text. Tags that begin a line become a space, others nothing; a lost half of a pair is no text. */
function tidy(text: string): string {
  const bare = text.replace(/<\/?[a-z][^<>]*>/giu, (tag) => (blockTag.test(tag) ? ' ' : ''));
  const plain = /&[#a-z]/iu.test(bare) ? decoded(bare) : bare;
  return plain
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function decoded(text: string): string {
  const [node] = parseFragment(text.replaceAll('<', '&lt;').replaceAll('\u0000', '')).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}
