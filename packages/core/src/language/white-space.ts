/** White space as `\s` has it: no-break spaces and the byte order mark included. */
export function isSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(char);
}

export function skipSpace(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isSpace(text[next] ?? '')) next += 1;
  return next;
}

export function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text[last - 1] ?? '')) last -= 1;
  return last;
}
