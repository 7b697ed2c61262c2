import type { FactCheck, FactCheckReading } from './fact-check.ts';
import { openLog } from './repair-log.ts';

/**
 * What makes two readings one fact-check: where it stands, who made it and which wording it is about. Case and white space
 * are no difference in names and wordings.
 */
export function sameCheckKey({ url, publisher, claim }: Pick<FactCheck, 'url' | 'publisher' | 'claim'>): string {
  return JSON.stringify([url ?? '', plain(publisher?.name ?? ''), plain(claim)]);
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * A reading made fit to be kept: each fact-check once, and none that nobody could look up, because neither a page nor a
 * publisher is named. So a table of our own with verdicts that are not published brings none of them in.
 */
export function settleFactChecks({ items, log }: FactCheckReading): FactCheckReading {
  const settled: FactCheckReading = { items: [], log: [...log] };
  const places = new Map<string, string>();
  for (const item of items) {
    const itemLog = openLog(item.place, settled.log);
    const key = sameCheckKey(item);
    const first = places.get(key);
    if (item.url === null && item.publisher === null) {
      itemLog.dropped('', item.claim, 'It names neither its page nor its publisher, so nobody could look it up.');
    } else if (first !== undefined) {
      itemLog.dropped('', item.claim, `It is the same fact-check as ${first}, which was taken.`);
    } else {
      places.set(key, item.place);
      settled.items.push(item);
    }
  }
  return settled;
}
