/** Bounds that keep any source, however it was made, within linear time and memory. Lengths in UTF-16 code units. */
export const limits = {
  /** Of a source; reading takes about ten times as many bytes. */
  source: 100_000_000,
  /** Levels of lists and objects that are looked into; feeds have five. */
  depth: 64,
  items: 500_000,
  /** Of a claim, a name, a label, a title. */
  text: 10_000,
  body: 100_000,
  address: 4_000,
  /** Items of one field that are looked at: appearances, authors, pages about somebody. */
  list: 100,
  /** Of a script's own tag: longer ones are none that a person or a program writes. */
  tag: 1_000,
} as const;
