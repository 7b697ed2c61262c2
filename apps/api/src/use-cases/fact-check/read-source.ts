import { canonicalText, DomainError } from '@claimdesk/core';
import type { FactCheckImportKind } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { decodePage } from '../../fetch/decode-page.ts';
import { FetchProblem, type FetchProblemCode } from '../../fetch/fetch-problem.ts';
import type { ImportText } from '../../imports/prepare-import.ts';
import { sha256 } from '../sha256.ts';

/** A text with the name of its file, if it has one, or an address to fetch it from. */
export type ImportSource = { text: string; name: string | null } | { url: string };

export type SourceText = ImportText & { kind: FactCheckImportKind; name: string; contentHash: string };

/** The text of what somebody wants to import, fetched if need be. */
export async function readSource(deps: Deps, actor: Actor, source: ImportSource): Promise<SourceText> {
  if ('url' in source) return fetchSource(deps, actor, source.url);
  const { text, name } = source;
  return {
    text,
    url: null,
    kind: name === null ? 'paste' : 'file',
    name: name ?? 'Pasted text',
    contentHash: sha256(text),
  };
}

async function fetchSource(deps: Deps, { memberId }: Actor, address: string): Promise<SourceText> {
  const done = deps.pages.begin(memberId);
  try {
    const { url, bytes, contentType } = await deps.pages.fetch(address, 'import');
    const text = canonicalText(decodePage(bytes, contentType));
    return { text, url, kind: 'address', name: address, contentHash: sha256(text) };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    throw new DomainError('invalid_input', ownWords[error.code] ?? error.message, { path: 'url' });
  } finally {
    done();
  }
}

/** Where the sentence of an archived page would mislead. */
const ownWords: Partial<Record<FetchProblemCode, string>> = {
  bad_address: 'Only http and https addresses without a password in them can be read. Correct the address.',
  too_large:
    'What is at this address is larger than 5 MB. Download it, and import it with the command “claimdesk import”.',
  bad_type: 'What is at this address is no page, feed or table. Give the address of the feed, or of a page with one.',
  refused: 'The site does not give this to programs. Save it in your browser and import the file.',
  bad_certificate:
    'The site’s certificate is not valid, so nobody can say whose feed this is. Try again later, or import it as a file.',
};
