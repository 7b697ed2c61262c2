import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHeads, type Calibration, type HeadName } from '../../src/check-worthiness/heads.ts';
import type { TrainingContext } from '../context.ts';
import { readEmbeddings } from '../words/read-embeddings.ts';
import { calibrate, type Prediction } from './calibrate.ts';
import { readCorrections } from './corrections.ts';
import { readExamples, type Example } from './examples.ts';
import { fitHeads, meaningsOf, prepare, UNCALIBRATED, type Meanings } from './fit-heads.ts';

/** Words with a vector: the commonest, since each costs six bytes of the model. */
export const WORDS = 15_000;
const FOLDS = 5;

/** models/check-worthiness.bin: both heads, calibrated by predictions out of fold. */
export async function train(context: TrainingContext): Promise<void> {
  const meanings = meaningsOf(await readEmbeddings(context.cache, WORDS, context.log));
  const corrections = readCorrections(context.data);
  const every = [...readExamples(context.data), ...corrections];
  if (corrections.length > 0) context.log(`${corrections.length} sentences and claims that a newsroom put right`);
  const examples = context.quick ? every.filter((_, at) => at % 10 === 0) : every;
  // Without the later debates, so that thresholds and calibration stay unseen by what is measured on them.
  const calibration = calibrateOutOfFold(withoutLaterDebates(examples), meanings, context.log);
  const bytes = fitHeads(examples, prepare(examples, meanings), meanings, calibration, context.log);
  writeFileSync(join(context.models, 'check-worthiness.bin'), bytes);
  context.log(`check-worthiness.bin: ${bytes.length} bytes; ${JSON.stringify(calibration)}`);
}

export const withoutLaterDebates = (examples: Example[]): Example[] =>
  examples.filter((example) => example.set !== 'claimbuster-dev');

/** Folds by document; texts of other kinds teach in every fold and are not predicted. */
function calibrateOutOfFold(
  examples: Example[],
  meanings: Meanings,
  log: (line: string) => void,
): Record<HeadName, Calibration> {
  const prepared = prepare(examples, meanings);
  const documents = [...new Set(examples.filter((one) => one.set !== 'other').map((one) => one.document))];
  const foldOf = new Map(documents.map((document, at) => [document, at % FOLDS]));
  const predictions: Record<HeadName, Prediction[]> = { verifiable: [], worth: [] };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inside = examples.map((example) => foldOf.get(example.document) !== fold);
    const bytes = fitHeads(
      examples.filter((_, at) => inside[at]),
      prepared.filter((_, at) => inside[at]),
      meanings,
      UNCALIBRATED,
      (line) => log(`fold ${fold + 1} of ${FOLDS}: ${line}`),
    );
    const heads = decodeHeads(bytes);
    for (const [at, example] of examples.entries()) {
      if (inside[at]) continue;
      const { verifiable, worth } = heads.read(example.text);
      predictions.verifiable.push({ logit: verifiable, label: example.verifiable, weight: example.verifiableWeight });
      predictions.worth.push({ logit: worth, label: example.worth, weight: example.worthWeight });
    }
  }
  return { verifiable: calibrate(predictions.verifiable), worth: calibrate(predictions.worth) };
}
