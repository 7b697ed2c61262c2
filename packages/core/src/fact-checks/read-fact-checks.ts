import type { FactCheckReading } from './fact-check.ts';
import { findReviews } from './find-reviews.ts';
import { findScripts } from './find-scripts.ts';
import { limits } from './limits.ts';
import { parseLines, parseLoosely, type LooseJson } from './parse-loosely.ts';
import { isClaimsCsv, readClaimsCsv } from './read-claims-csv.ts';
import { readClaimReview } from './read-claim-review.ts';
import { openLog, type Repair } from './repair-log.ts';
import { openSource } from './source.ts';

export { sameCheckKey, settleFactChecks } from './settle-fact-checks.ts';

export type FactCheckSource = {
  /** A page with JSON-LD in it, JSON-LD or a DataFeed as a file, JSON documents line by line, or our own claims table. */
  text: string;
  /** Where it was found, for addresses in it that are not whole. */
  url?: string | null;
};

/**
 * Other people's fact-checks out of whatever they publish them in. It takes what it can read, puts right what has only one
 * meaning, and tells in `log` of everything that was changed or left out; each ClaimReview of the source is an item or has
 * a line there. It never throws, and takes time and memory in proportion to the text.
 *
 * @example readFactChecks({ text: '{"@type":"ClaimReview","claimReviewed":"Fares rose."}' }).items[0]?.claim // 'Fares rose.'
 */
export function readFactChecks({ text, url = null }: FactCheckSource): FactCheckReading {
  const reading: FactCheckReading = { items: [], log: [] };
  const base = url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null;
  const source = openLog('source', reading.log);
  if (text.length > limits.source) {
    source.dropped('', text, `It is longer than ${limits.source} characters. Split it.`);
  } else if (text.trim() === '') {
    source.dropped('', text, 'It is empty.');
  } else if (/^[\s\uFEFF]*[[{"]/u.test(text) && !isClaimsCsv(text)) {
    readJson(text, '', base, reading);
  } else if (isClaimsCsv(text)) {
    return readClaimsCsv(text);
  } else {
    readPage(text, base, reading);
  }
  return reading;
}

function readPage(page: string, base: string | null, reading: FactCheckReading): void {
  const scripts = findScripts(page);
  if (scripts.length === 0) openLog('source', reading.log).dropped('', page, 'There is no JSON-LD in it.');
  for (const [index, { text, closed }] of scripts.entries()) {
    const place = `script ${index + 1}`;
    if (!closed) openLog(place, reading.log).changed('', 'no end', 'the end of the page', 'The script has no end.');
    readJson(text, place, base, reading);
  }
}

/** `place`: what comes before the paths in the document. */
function readJson(text: string, place: string, base: string | null, reading: FactCheckReading): void {
  const document = parseLoosely(text);
  if (document !== null) {
    readDocument(document, place, base, reading);
    return;
  }
  const lines = parseLines(text);
  for (const { line, text: row, parsed } of lines ?? []) {
    const at = under(place, `line ${line}`);
    if (parsed === null) openLog(at, reading.log).dropped('', row, 'The line is no JSON.');
    else readDocument(parsed, at, base, reading);
  }
  if (lines === null) openLog(place || 'source', reading.log).dropped('', text, 'It is no JSON, even after repairs.');
}

function readDocument(
  { value, repairs }: LooseJson,
  place: string,
  base: string | null,
  reading: FactCheckReading,
): void {
  const { items, log } = reading;
  for (const why of repairs) openLog(place || 'source', log).changed('', 'text', 'JSON', `The JSON ${why}.`);
  const { reviews, tooDeep, others, nodes } = findReviews(value);
  const source = openSource(nodes, base);
  for (const { node, place: path } of reviews) {
    const at = under(place, path);
    const repairsOfItem: Repair[] = [];
    const itemLog = openLog(at, repairsOfItem);
    if (items.length >= limits.items)
      itemLog.dropped('', node, `There are more than ${limits.items} items. Split the source.`);
    else {
      const item = readClaimReview(node, at, itemLog, source);
      if (item !== null) items.push(item);
    }
    for (const entry of repairsOfItem) log.push(entry);
  }
  for (const { value: deep, place: path } of tooDeep) {
    openLog(under(place, path), log).dropped(
      '',
      deep,
      `It lies deeper than ${limits.depth} levels and was not looked into.`,
    );
  }
  if (reviews.length === 0 && tooDeep.length === 0) {
    openLog(place || 'source', log).dropped('', value, noReview);
    return;
  }
  for (const { value: other, place: path } of others) openLog(under(place, path), log).dropped('', other, noReview);
}

const noReview = 'There is no ClaimReview in it.';

/** An item of a single object has the place of what it stands in. */
function under(place: string, path: string): string {
  if (place === '') return path === '' ? 'source' : path;
  return path === '' ? place : `${place}: ${path}`;
}
