import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLines, type Example } from './examples.ts';

/** In the data folder: what a newsroom wrote there with `claimdesk export-corrections > corrections.jsonl`. */
export const CORRECTIONS = 'corrections.jsonl';
/** People of the newsroom itself judged these, on text of its own. */
const WEIGHT = 4;

type Line = { doc: string; text: string; claims: { text: string; checkable: boolean }[] };

/**
 * Sentences and claims that reviewers put right; none where the file is absent. They teach what evidence could settle:
 * a sentence that holds a checkable claim, and each claim by itself. What is worth checking they do not say.
 */
export function readCorrections(data: string): Example[] {
  const path = join(data, CORRECTIONS);
  if (!existsSync(path)) return [];
  return readLines<Line>(path).flatMap(({ doc, text, claims }) => [
    exampleOf(
      doc,
      text,
      claims.some(({ checkable }) => checkable),
    ),
    ...claims.filter((claim) => claim.text !== text).map((claim) => exampleOf(doc, claim.text, claim.checkable)),
  ]);
}

function exampleOf(document: string, text: string, verifiable: boolean): Example {
  return {
    text,
    document,
    set: 'news',
    verifiable: verifiable ? 1 : 0,
    verifiableWeight: WEIGHT,
    worth: 0,
    worthWeight: 0,
  };
}
