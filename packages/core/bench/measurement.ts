import type { ModelBytes } from '../src/models.ts';

/** One row of the table that `npm run bench:claims` prints. Values are fractions (0..1) unless `unit` says otherwise. */
export type Measurement = {
  /** As in the targets table: "sentence boundaries", "tags", "tree". */
  task: string;
  /** What it was measured on, with the number of documents or sentences. */
  set: string;
  /** "F1", "UAS", "AP". */
  measure: string;
  value: number;
  /** 95 % bootstrap interval by document; null where there is nothing to draw from. */
  interval: [number, number] | null;
  /** Null: reported without a bar. */
  target: number | null;
  /** How far below the target still passes: 0.01 for tags and trees, 0.03 for the rest. */
  slack: number;
  /** For times and sizes. */
  lowerIsBetter?: boolean;
  /** Measured in the same run on the same set. */
  baselines: { name: string; value: number }[];
  /** What a reader must know: k-fold, reported once, in sample. */
  note?: string;
};

/** A bench of one stage. `data` is the data folder; a row whose data is absent is left out and said so in `absent`. */
export type StageBench = (input: { data: string; models: ModelBytes }) => Promise<{
  rows: Measurement[];
  absent: string[];
}>;
