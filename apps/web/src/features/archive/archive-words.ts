import type { ArchiveView } from '@claimdesk/api/views';
import type { DriftTone } from './drift-tag.tsx';

export function toneOf({ quote, problem }: ArchiveView): DriftTone {
  if (quote) return quote.outcome;
  return problem === null ? 'kept' : 'failed';
}

/** What there is to say beside the tag; null when the tag says it all. */
export function archiveWords({ quote, problem, note }: ArchiveView): string | null {
  if (problem !== null) return problem;
  if (quote?.outcome === 'moved') return 'The words are there, but no longer where they stood.';
  if (quote?.outcome === 'altered') return 'Similar words are there. What changed:';
  if (quote?.outcome === 'gone') return note ?? 'Neither these words nor similar ones are on the page.';
  return note;
}
