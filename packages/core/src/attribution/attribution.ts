/** Words of one sentence by their index, sorted. */
export type WordList = { sentence: number; words: number[] };

/**
 * Who says what, after PolNeAR (Newell, Margolin and Ruths 2018): a source, the words that say that it is said, and
 * what is said.
 */
export type Attribution = {
  /** Null: nobody is named ("it was reported that"). */
  source: WordList | null;
  /** Null: a quotation that runs on after its speaker was named elsewhere. */
  cue: WordList | null;
  /** One list for each sentence it is in, in order. Quote marks and an opening "that" belong to it. */
  content: WordList[];
  /** All in quote marks, partly, or not at all. */
  manner: 'direct' | 'mixed' | 'indirect';
  /** The saying is the event and so the claim ("threatened to sue"), not its frame ("said that"). */
  act: boolean;
  /** The rule that found it. */
  rule: string;
};
