import { UNTITLED_ARTICLE } from '@claimdesk/core';

const longest = 120;

/** A name for an article that nobody has read yet: its first line that says something, cut at a word. */
export function firstWords(text: string): string {
  const line = /[^\r\n]*\p{L}[^\r\n]*/u.exec(text)?.[0].replace(/\s+/gu, ' ').trim() ?? UNTITLED_ARTICLE;
  if (line.length <= longest) return line;
  const cut = line
    .slice(0, longest)
    .replace(/\s+\S*$/u, '')
    .toWellFormed();
  return `${cut}…`;
}
