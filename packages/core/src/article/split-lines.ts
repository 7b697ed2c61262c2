/** A stretch of the text between line ends, or a whole paragraph whose lines were wrapped at a fixed width. */
export type RawLine = {
  start: number;
  end: number;
  /** A blank line stands before it. */
  afterGap: boolean;
};

/**
 * Lines that are not blank, without the white space around them. Consecutive lines of a paragraph that was wrapped at
 * a fixed width (mail, plain-text wires) come as one, so that a sentence can cross them.
 */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const content = match[0].trim();
    if (content === '') {
      gap = gap || (match[0].length > 0 && lines.length > 0 && isSecondBreak(text, match.index));
      continue;
    }
    const start = match.index + (match[0].length - match[0].trimStart().length);
    lines.push({ start, end: start + content.length, afterGap: gap });
    gap = false;
  }
  return isWrapped(text, lines) ? joinWrapped(text, lines) : lines;
}

/** Only white space lies between this line end and the one before it. */
function isSecondBreak(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return /[\r\n\u2028\u2029][^\S\r\n]*$/.test(before);
}

/** Most inner lines of the paragraphs are nearly as long as the longest: the text has a right margin. */
function isWrapped(text: string, lines: RawLine[]): boolean {
  let inner = 0;
  let full = 0;
  let openEnded = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || lines[i + 1]?.afterGap !== false) continue;
    inner += 1;
    const length = line.end - line.start;
    if (length >= 50 && length <= 100) full += 1;
    if (!/[.!?:”"’)\]]$/.test(text.slice(line.end - 1, line.end))) openEnded += 1;
  }
  return inner >= 4 && full / inner > 0.7 && openEnded / inner > 0.6;
}

function joinWrapped(text: string, lines: RawLine[]): RawLine[] {
  const joined: RawLine[] = [];
  let open = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && open && !line.afterGap && !/^[-*•>\d]/.test(text.slice(line.start, line.start + 1))) {
      last.end = line.end;
    } else joined.push({ ...line });
    open = line.end - line.start >= 45;
  }
  return joined;
}
