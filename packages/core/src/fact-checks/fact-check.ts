import type { Repair } from './repair-log.ts';

/** Somebody or some organisation, as far as it was said who. */
export type Party = {
  name: string;
  type: 'person' | 'organisation' | null;
  /** Job title or the like. */
  role: string | null;
  url: string | null;
  /** Addresses of pages that say who it is. */
  sameAs: string[];
};

export type ForeignRatingReading = {
  /** As it was given; null where it was none or says nothing. */
  value: number | null;
  worst: number | null;
  best: number | null;
  /** 0 (worst) to 1 (best), inverted scales turned round; null when the numbers say nothing. */
  score: number | null;
  /** A bound was missing and 1 (worst) or 5 (best) was taken for it. */
  assumedBounds: boolean;
  /** The rating in words, which may be a whole sentence. */
  label: string | null;
  explanation: string | null;
};

/** One fact-check that somebody else published. Dates are ISO 8601: a year, a month, a day or a moment in UTC. */
export type FactCheck = {
  /** Where it stood in the source: `script 2: @graph.3`, `dataFeedElement.0.item`, `row 7`. */
  place: string;
  /** The wording that was checked. */
  claim: string;
  /** What was said, where that was given too. */
  quote: string | null;
  claimant: Party | null;
  claimDate: string | null;
  /** Where the claim was seen, the first appearance first. */
  appearances: string[];
  url: string | null;
  title: string | null;
  publisher: Party | null;
  rating: ForeignRatingReading | null;
  reviewDate: string | null;
  modifiedDate: string | null;
  /** BCP 47. */
  language: string | null;
  body: string | null;
};

export type FactCheckReading = { items: FactCheck[]; log: Repair[] };
