import { extensionOf } from '../fetch/page-type.ts';

const mostLetters = 80;

/**
 * What a copy of a page is called when it is saved: the site and the last part of its path, in letters that any system
 * takes.
 *
 * @example copyName('https://www.example.org/2026/report.html?a=1', 'text/html') // 'example.org report.html'
 */
export function copyName(url: string, mediaType: string): string {
  const { hostname, pathname } = new URL(url);
  const extension = extensionOf(mediaType);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const stem = `${hostname.replace(/^www\./u, '')} ${last}`
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .trimStart()
    .slice(0, mostLetters)
    .replace(/[. ]+$/u, '');
  return stem.toLowerCase().endsWith(`.${extension}`) ? stem : `${stem}.${extension}`;
}
