/** What each step of `npm run train` is given. Paths are absolute. */
export type TrainingContext = {
  /** The data folder (`CLAIMDESK_DATA`): see its README for what may train shipped weights. */
  data: string;
  /** Scratch files that survive a broken run: `packages/core/training/.cache`. */
  cache: string;
  /** Where NAME.bin is written: `packages/core/models`, or a folder in the cache for a trial. */
  models: string;
  /** Shows progress, one line at a time. */
  log(line: string): void;
  /** A trial on little data: seconds, not minutes. Its weights are never shipped. */
  quick?: boolean;
};

/** A step's module: reads data, trains with fixed seeds, writes its model. The same input gives the same bytes. */
export type TrainingStep = { train(context: TrainingContext): Promise<void> };
