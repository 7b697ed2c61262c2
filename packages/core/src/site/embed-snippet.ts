import { markup } from '../reports/markup.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** What somebody pastes into a page of theirs. `url`: of the claim's public page. */
export function embedSnippet({ url, wording }: { url: string; wording: string }, words: Words = english): string {
  return markup`<iframe src="${url}/card" title="${words.site.cardTitle}: ${wording}" width="100%" height="260" style="max-width: 600px; border: 0" loading="lazy"></iframe>`
    .text;
}
