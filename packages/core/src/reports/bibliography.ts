import type { ReportEvidenceRow } from './report-input.ts';
import type { ReportEvidence, ReportModel } from './report-model.ts';

type Source = ReportModel['bibliography'][number];
type ClaimEvidence = { id: string; evidence: readonly ReportEvidenceRow[] };

/**
 * Numbers each claim's evidence from 1 and lists every source once, in order of first use. `claims` come in the
 * report's order. Two items are one source when they share the address or the bytes of the file, or without either the title
 * and publisher.
 */
export function bibliographyOf(claims: readonly ClaimEvidence[]): {
  bibliography: Source[];
  evidenceOf: (claimId: string) => ReportEvidence[];
} {
  const sources = new Map<string, Source>();
  const byClaim = new Map<string, ReportEvidence[]>();
  for (const [index, claim] of claims.entries()) {
    const items = claim.evidence.map((row, place) => {
      const source = sources.get(keyOf(row)) ?? newSource(row, sources.size + 1);
      sources.set(keyOf(row), source);
      if (!source.claims.includes(index + 1)) source.claims.push(index + 1);
      return toEvidence(row, place + 1, source.number);
    });
    byClaim.set(claim.id, items);
  }
  return { bibliography: [...sources.values()], evidenceOf: (claimId) => byClaim.get(claimId) ?? [] };
}

/** What to call a piece of evidence: its title, else its citation, its address or its file's name. */
export function evidenceTitle(row: Pick<ReportEvidenceRow, 'title' | 'citation' | 'url' | 'file'>): string {
  return row.title || row.citation || row.url || row.file?.name || 'Untitled source';
}

function keyOf(row: ReportEvidenceRow): string {
  if (row.file) return `file ${row.file.sha256}`;
  return row.url ? `url ${row.url}` : `text ${evidenceTitle(row)} ${row.publisher ?? ''}`;
}

function newSource(row: ReportEvidenceRow, number: number): Source {
  return {
    number,
    title: evidenceTitle(row),
    url: row.url ?? null,
    archiveUrl: row.archiveUrl ?? null,
    publisher: row.publisher ?? null,
    published: row.published ?? null,
    accessed: row.accessed ?? null,
    claims: [],
  };
}

function toEvidence(row: ReportEvidenceRow, number: number, source: number): ReportEvidence {
  return {
    id: row.id,
    number,
    source,
    reviewId: row.reviewId ?? null,
    url: row.url ?? null,
    archiveUrl: row.archiveUrl ?? null,
    citation: row.citation ?? null,
    title: row.title ?? null,
    publisher: row.publisher ?? null,
    published: row.published ?? null,
    accessed: row.accessed ?? null,
    quote: row.quote ?? null,
    locator: row.locator ?? null,
    stance: row.stance,
    sourceType: row.sourceType ?? null,
    note: row.note ?? null,
    ...(row.file && { file: { name: row.file.name, sha256: row.file.sha256 } }),
  };
}
