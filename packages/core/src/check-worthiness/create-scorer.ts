import type { Reason } from '../claims/claim.ts';
import { decodeHeads, type Calibration } from './heads.ts';
import { giveReasons } from './give-reasons.ts';

export type Score = {
  /** 0..1: could evidence settle it? Calibrated: of texts scored .8, about eight in ten were judged so. */
  verifiable: number;
  isVerifiable: boolean;
  /** 0..1: is it worth checking? */
  checkWorthiness: number;
  checkWorthy: boolean;
  /** What moved `checkWorthiness`, strongest first. */
  reasons: Reason[];
};
export type Scorer = { score(text: string): Score };

/**
 * Scores one sentence or claim by two logistic regressions over words, characters, patterns and meanings of words.
 * Takes the bytes of models/check-worthiness.bin; throws where they are of something else.
 */
export function createScorer(bytes: Uint8Array): Scorer {
  const heads = decodeHeads(bytes);
  return {
    score(text) {
      const reading = heads.read(text);
      // A text without a letter or digit says nothing.
      const empty = !reading.words.some((word) => word.digits || word.letters);
      const verifiable = empty ? 0 : probability(reading.verifiable, heads.calibration.verifiable);
      const checkWorthiness = empty ? 0 : probability(reading.worth, heads.calibration.worth);
      return {
        verifiable,
        isVerifiable: verifiable >= heads.calibration.verifiable.threshold,
        checkWorthiness,
        checkWorthy: checkWorthiness >= heads.calibration.worth.threshold,
        reasons: empty ? [] : giveReasons(reading, heads.calibration.worth.slope),
      };
    },
  };
}

function probability(logit: number, { slope, offset }: Calibration): number {
  return Math.round(10_000 / (1 + Math.exp(-(slope * logit + offset)))) / 10_000;
}
