const EMPTY = new Set(
  `a an the of in on at by for from with to and or but as is are was were be been being has have had do does did it its he she they his her their that this these those who which will would
 s said says over more than`.split(/\s+/),
);

/** The words of a text that say what it is about, in lower case, each once, in order. */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !EMPTY.has(word)))];
}

/** The same without their endings, so that "falls" and "fall" are one. */
export function contentWords(text: string): Set<string> {
  return new Set(tellingWords(text).map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, '')));
}

/** The figures in a text: "2,314" and "41". */
export function figuresOf(text: string): Set<string> {
  return new Set(text.match(/\d[\d.,]*\d|\d/g) ?? []);
}
