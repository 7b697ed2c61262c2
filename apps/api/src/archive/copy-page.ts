import { createHash } from 'node:crypto';
import type { TextQuote } from '@claimdesk/core';
import type { ArchiveFields } from '@claimdesk/db';
import type { Actor, Deps } from '../context.ts';
import type { FetchedPage } from '../fetch/fetch-page.ts';
import { FetchProblem } from '../fetch/fetch-problem.ts';
import { isText, mediaTypeOf } from '../fetch/page-type.ts';
import { storeFile } from '../files/store-file.ts';
import { copyName } from './copy-name.ts';
import { readPagesInThread } from './read-pages-in-thread.ts';

type Wanted = { url: string; quote: string | null; earlier: TextQuote | null };
type PageCopy = Omit<ArchiveFields, 'evidenceId' | 'requestedBy' | 'url'> & { text: string | null };

/** The page at an address as it is now, stored and read; or why it cannot be had. */
export async function copyPage(deps: Deps, actor: Actor, { url, quote, earlier }: Wanted): Promise<PageCopy> {
  const nothing = { finalUrl: null, contentType: null, file: null, text: null, quote, drift: null };
  try {
    const page = await deps.pages.fetch(url, 'archive');
    const { status, contentType } = page;
    const read = await readWords(deps, page, { quote, earlier });
    return {
      problem: null,
      status,
      finalUrl: page.url,
      contentType,
      quote,
      file: await keep(deps, actor, page),
      ...read,
    };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    const { code: problem, status } = error;
    // Where the page is gone its words are.
    const isGone = problem === 'missing' && quote !== null;
    return { ...nothing, problem, status, drift: isGone ? { outcome: 'gone', place: null } : null };
  }
}

async function keep(deps: Deps, actor: Actor, { url, contentType, bytes }: FetchedPage) {
  const mediaType = mediaTypeOf(contentType);
  const facts = {
    name: copyName(url, mediaType),
    mediaType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  async function* whole() {
    yield bytes;
  }
  return storeFile(deps, actor, whole(), () => facts);
}

/** A page that nobody can read in time is kept without its words. */
async function readWords(
  deps: Deps,
  { bytes, contentType }: FetchedPage,
  look: Omit<Wanted, 'url'>,
): Promise<Pick<PageCopy, 'text' | 'drift'>> {
  if (!isText(mediaTypeOf(contentType))) return { text: null, drift: null };
  try {
    const [reading] = await readPagesInThread([{ bytes, contentType, ...look }]);
    if (reading === undefined) return { text: null, drift: null };
    const { text, cut, drift } = reading;
    return { text, drift: drift && { ...drift, ...(cut && { cut }) } };
  } catch (error) {
    deps.logger.warn({ err: error, size: bytes.length }, 'the words of an archived page could not be read');
    return { text: null, drift: null };
  }
}
