import type { ArchiveRow, EvidenceRow } from '@claimdesk/db';
import { fetchProblems, type FetchProblemCode } from '../../fetch/fetch-problem.ts';
import { isText, mediaTypeOf } from '../../fetch/page-type.ts';
import type { ArchiveView } from '../../views.ts';

/** `again`: what became of the quote of today, where the archive looked for another one. */
export function viewArchive(row: ArchiveRow, { quote }: EvidenceRow, again: ArchiveRow['drift']): ArchiveView {
  const { id, evidenceId, fetchedAt, url, finalUrl, problem, file } = row;
  const drift = row.quote === quote ? row.drift : again;
  return {
    id,
    evidenceId,
    fetchedAt,
    movedTo: finalUrl === null || isSamePage(finalUrl, url) ? null : finalUrl,
    problem: problem === null ? null : (fetchProblems[problem as FetchProblemCode] ?? fetchProblems.bad_answer),
    file,
    quote: drift && { outcome: drift.outcome, place: drift.place },
    note: file === null ? null : noteOf(row, quote, drift),
  };
}

function noteOf({ contentType, hasText }: ArchiveRow, quote: string | null, drift: ArchiveRow['drift']): string | null {
  const mediaType = mediaTypeOf(contentType ?? '');
  if (drift?.cut) return 'The page is very long: only its first 3 million characters were searched.';
  if (drift !== null) return null;
  if (quote === null) return 'This evidence has no quote to look for.';
  if (mediaType === 'application/pdf')
    return 'The text of a PDF is not searched. Look for the quote in the copy yourself.';
  if (!isText(mediaType)) return 'A picture is not searched for words. Look at the copy yourself.';
  return hasText
    ? 'The quote of this evidence was another one then. Check again to look for today’s.'
    : 'The page took too long to read, so the quote was not looked for.';
}

/** A fragment is no other page, nor is the address as the URL parser writes it. */
function isSamePage(a: string, b: string): boolean {
  const plain = (url: string) => (URL.canParse(url) ? new URL(url).href : url).replace(/#.*$/u, '');
  return plain(a) === plain(b);
}
