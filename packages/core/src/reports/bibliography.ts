import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import type { ReportEvidenceRow } from './report-input.ts';
import type { ReportEvidence, ReportModel } from './report-model.ts';

type Source = ReportModel['bibliography'][number];

export type Bibliography = {
  /** Numbers a claim's evidence from 1. `newSources` are those that no claim before it used; their claims come last. */
  cite(claim: number, evidence: readonly ReportEvidenceRow[]): { evidence: ReportEvidence[]; newSources: Source[] };
  claimsOf(source: number): number[];
};

/**
 * Lists every source once, in order of first use; claims come in the report's order. Two items are one source when they
 * share the address or the bytes of the file, or without either the title and publisher.
 */
export function startBibliography(words: Words): Bibliography {
  const numbers = new Map<string, number>();
  // Most sources serve one claim: a list for each would be most of what a long report keeps in memory.
  const firstUse: number[] = [];
  const laterUses = new Map<number, number[]>();

  function use(source: number, claim: number): void {
    if (firstUse[source - 1] === claim) return;
    const later = laterUses.get(source);
    if (later === undefined) laterUses.set(source, [claim]);
    else if (later.at(-1) !== claim) later.push(claim);
  }

  return {
    cite(claim, evidence) {
      const newSources: Source[] = [];
      const items = evidence.map((row, index) => {
        const key = keyOf(row);
        let source = numbers.get(key);
        if (source === undefined) {
          source = firstUse.push(claim);
          numbers.set(key, source);
          newSources.push(newSource(row, source, words));
        } else use(source, claim);
        return toEvidence(row, index + 1, source);
      });
      return { evidence: items, newSources };
    },
    claimsOf: (source) => [...firstUse.slice(source - 1, source), ...(laterUses.get(source) ?? [])],
  };
}

/** What to call a piece of evidence: its title, else its citation, its address or its file's name. */
export function evidenceTitle(
  row: Pick<ReportEvidenceRow, 'title' | 'citation' | 'url' | 'file'>,
  words: Words = english,
): string {
  return row.title || row.citation || row.url || row.file?.name || words.untitledSource;
}

function keyOf(row: ReportEvidenceRow): string {
  if (row.file) return `file ${row.file.sha256}`;
  return row.url ? `url ${row.url}` : `text ${evidenceTitle(row)} ${row.publisher ?? ''}`;
}

function newSource(row: ReportEvidenceRow, number: number, words: Words): Source {
  return {
    accessed: row.accessed ?? null,
    archiveUrl: row.archiveUrl ?? null,
    claims: [],
    number,
    published: row.published ?? null,
    publisher: row.publisher ?? null,
    title: evidenceTitle(row, words),
    url: row.url ?? null,
  };
}

function toEvidence(row: ReportEvidenceRow, number: number, source: number): ReportEvidence {
  return {
    accessed: row.accessed ?? null,
    archiveUrl: row.archiveUrl ?? null,
    citation: row.citation ?? null,
    ...(row.file && { file: { name: row.file.name, sha256: row.file.sha256 } }),
    id: row.id,
    locator: row.locator ?? null,
    note: row.note ?? null,
    number,
    published: row.published ?? null,
    publisher: row.publisher ?? null,
    quote: row.quote ?? null,
    reviewId: row.reviewId ?? null,
    source,
    sourceType: row.sourceType ?? null,
    stance: row.stance,
    title: row.title ?? null,
    url: row.url ?? null,
  };
}
