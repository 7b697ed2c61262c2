import { createHash } from 'node:crypto';
import type { FactCheck, Repair } from '@claimdesk/core';
// This part alone: a thread that loads all of the core starts in twice the time.
import { readFactChecks, sameCheckKey, settleFactChecks } from '@claimdesk/core/fact-checks';
import type { FactCheckInput } from '@claimdesk/db';

export type ImportText = { text: string; url: string | null };

/** A fact-check without its id, which is given when it is written. */
export type PreparedCheck = Omit<FactCheckInput, 'id'>;

/** What a text holds, as JSON arrays that are written one after the other: passed between threads they cost little. */
export type PreparedImport = {
  /** Of `PreparedCheck`, each fact-check once. */
  checks: string[];
  /** Of `Repair`: the whole log. */
  repairs: string[];
  found: number;
  /** What was found and could not be taken. */
  refused: number;
  repaired: number;
};

export type ImportSample = {
  items: { check: FactCheck; repairs: Repair[] }[];
  /** Why the others were not taken. */
  others: Repair[];
};

const CHECKS_AT_ONCE = 200;
const REPAIRS_AT_ONCE = 1_000;
const MOST_OF_A_NAME = 300;

/** Reads a text; `sample` items, and as many other lines of the log, are given whole. */
export function prepareImport(
  { text, url }: ImportText,
  sample = 0,
): { prepared: PreparedImport; sample: ImportSample } {
  const { items, log } = settleFactChecks(readFactChecks({ text, url }));
  const taken = new Set(items.map(({ place }) => place));
  const refusals = log.filter((line) => !taken.has(line.item) && line.field === '' && line.became === null);
  const refused = new Set(refusals.map(({ item }) => item).filter((item) => item !== 'header'));
  const shown = items.slice(0, sample);
  const repairsOf = Map.groupBy(log, ({ item }) => item);
  return {
    prepared: {
      checks: parts(items.map(prepareCheck), CHECKS_AT_ONCE),
      repairs: parts(log, REPAIRS_AT_ONCE),
      found: items.length,
      refused: refused.size,
      repaired: log.length,
    },
    sample: {
      items: shown.map((check) => ({ check, repairs: repairsOf.get(check.place) ?? [] })),
      others: refusals.slice(0, sample),
    },
  };
}

function prepareCheck(item: FactCheck): PreparedCheck {
  const { place, rating, publisher, claimant } = item;
  return {
    same_key: sha256(sameCheckKey(item)),
    content_hash: sha256(JSON.stringify({ ...item, place: '' })),
    place,
    claim_text: item.claim,
    claimant: claimant?.name ?? null,
    claim_date: item.claimDate,
    url: item.url,
    title: item.title,
    // Whole in the item: a list of publishers is no place for more, nor is an index.
    publisher: publisher?.name.slice(0, MOST_OF_A_NAME).trim() ?? null,
    publisher_url: publisher?.url ?? null,
    rating_label: rating?.label ?? null,
    rating_value: rating?.value ?? null,
    rating_worst: rating?.worst ?? null,
    rating_best: rating?.best ?? null,
    rating_score: rating?.score ?? null,
    review_date: item.reviewDate,
    modified_date: item.modifiedDate,
    language: item.language,
    item,
  };
}

function parts(rows: readonly unknown[], size: number): string[] {
  const json: string[] = [];
  for (let from = 0; from < rows.length; from += size) json.push(JSON.stringify(rows.slice(from, from + size)));
  return json;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
