import { isNode, tellOthers } from './fields.ts';
import { limits } from './limits.ts';
import type { ItemLog } from './repair-log.ts';

/** A whole http or https address, or null. `base`: the address of the page it stood in, for one that is not whole. */
export function readAddress(field: string, value: unknown, log: ItemLog, base: string | null): string | null {
  const [first, ...rest] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (rest.length > 0) log.dropped(field, rest, 'Only the first address of the list is taken.');
  if (isNode(first)) tellOthers(field, first, ['@id', '@type', 'url', '@value'], log);
  const stated = isNode(first) ? (first['@id'] ?? first['url'] ?? first['@value']) : first;
  if (typeof stated !== 'string') {
    log.dropped(field, first, 'It is no web address.');
    return null;
  }
  const text = stated.trim();
  const whole = wholeAddress(text, base);
  if (whole === null) {
    log.dropped(field, stated, 'It is no web address that a link may have.');
    return null;
  }
  if (whole !== stated) log.changed(field, stated, whole, 'The address was not whole, or had space around or in it.');
  return whole;
}

/** The addresses of a list, each once. */
export function readAddresses(field: string, value: unknown, log: ItemLog, base: string | null): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > limits.list)
    log.dropped(field, list.slice(limits.list), `Only ${limits.list} addresses are taken.`);
  return [...new Set(list.slice(0, limits.list).flatMap((item) => readAddress(field, item, log, base) ?? []))];
}

function wholeAddress(text: string, base: string | null): string | null {
  if (text === '' || text.length > limits.address) return null;
  // A scheme that is not ours must not become a path of the base.
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^https?:\/\//iu.test(text) && !/^[\w.-]+:\d/u.test(text)) return null;
  if (/^https?:\/\//iu.test(text)) return usable(text);
  if (text.startsWith('//')) return usable(`https:${text}`);
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/)/iu.test(text)) return usable(`https://${text}`);
  if (base === null || !URL.canParse(text, base)) return null;
  return usable(new URL(text, base).href);
}

function usable(address: string): string | null {
  const text = address.replace(/\s/gu, '%20');
  if (!URL.canParse(text) || /\p{Cc}/u.test(text)) return null;
  return /^https?:$/u.test(new URL(text).protocol) && text.isWellFormed() ? text : null;
}
