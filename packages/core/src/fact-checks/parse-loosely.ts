/** `repairs`: what had to be done to the text before it was JSON. */
export type LooseJson = { value: unknown; repairs: string[] };

/** JSON as it is found in pages; null for what is no JSON after all repairs. Linear in the length of the text. */
export function parseLoosely(text: string): LooseJson | null {
  const repairs: string[] = [];
  let rest = text;
  const attempts: [why: string, repair: (text: string) => string][] = [
    ['', (as) => as],
    ['stood in a comment or CDATA section', unwrapped],
    ['was written with character references', withQuotes],
    ['had line breaks in its texts, commas too many or comments', mended],
  ];
  for (const [why, repair] of attempts) {
    const repaired = repair(rest);
    if (why !== '' && repaired === rest) continue;
    if (why !== '') repairs.push(why);
    rest = repaired;
    const value = parsed(rest);
    if (value !== null) return { ...value, repairs };
  }
  return null;
}

/** One document a line. Null unless the first line with anything on it is a document. */
export function parseLines(text: string): { line: number; text: string; parsed: LooseJson | null }[] | null {
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, text: line }]));
  const [first] = lines;
  if (first === undefined || lines.length < 2 || parsed(first.text) === null) return null;
  return lines.map((line) => ({ ...line, parsed: parseLoosely(line.text) }));
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function unwrapped(text: string): string {
  return text
    .replace(/^[\uFEFF\s]+/u, '')
    .replace(/^(?:\/\/|\/\*)?\s{0,9}(?:<!--|<!\[CDATA\[)\s{0,9}(?:\*\/)?/u, '')
    .trimEnd()
    .replace(/(?:\/\/|\/\*)?[ \t]{0,9}(?:-->|\]\]>)\s{0,9}(?:\*\/)?$/u, '')
    .trimEnd()
    .replace(/;$/u, '');
}

/**
 * Line breaks and other control characters inside strings escaped, commas before a closing bracket and comments taken
 * out. One pass without regular expressions, which would go back over a string that has no end.
 */
function mended(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let comma = -1;
  const put = (end: number, instead: string, next: number) => {
    pieces.push(text.slice(from, end), instead);
    from = next;
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') {
      comma = -1;
      index = afterString(text, index, put) - 1;
    } else if (text.startsWith('//', index) || text.startsWith('/*', index)) {
      const end = commentEnd(text, index);
      put(index, '', end);
      index = end - 1;
    } else if (character === ',') {
      pieces.push(text.slice(from, index));
      from = index + 1;
      // Held back until it is known what it stands before.
      comma = pieces.push(',') - 1;
    } else if (comma !== -1 && /\S/u.test(character)) {
      if (character === ']' || character === '}') pieces[comma] = '';
      comma = -1;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Where the string that opens at `start` has ended; the control characters in it are put in escaped. */
function afterString(text: string, start: number, put: (end: number, instead: string, next: number) => void): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index + 1;
    if (code === 0x5c) index += 1;
    else if (code < 0x20) put(index, `\\u${code.toString(16).padStart(4, '0')}`, index + 1);
  }
  return text.length;
}

function commentEnd(text: string, start: number): number {
  const line = text.startsWith('//', start);
  const end = text.indexOf(line ? '\n' : '*/', start + 2);
  if (end === -1) return text.length;
  return line ? end : end + 2;
}

const references: Record<string, string> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  amp: '&',
  lt: '<',
  gt: '>',
  '#39': "'",
};

/** Only what JSON itself is written with: references inside its texts are for whoever reads the texts. */
function withQuotes(text: string): string {
  if (!/^\s*[[{]\s*&(?:quot|#34|#x22);/iu.test(text)) return text;
  return text.replace(
    /&(quot|#34|#x22|amp|lt|gt|#39);/giu,
    (whole, name: string) => references[name.toLowerCase()] ?? whole,
  );
}
