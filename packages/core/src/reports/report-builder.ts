import { DomainError } from '../errors.ts';
import type { Scale } from '../verdicts/scale.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { startBibliography } from './bibliography.ts';
import { decidedStates, goneStates, nameWriter, toDismissed, toReportClaim } from './report-claim.ts';
import type { ReportArticleRow, ReportClaimRow, ReportInput } from './report-input.ts';
import { REPORT_SCHEMA_VERSION, type ReportArticle, type ReportModel } from './report-model.ts';
import { startTotals } from './report-totals.ts';

/** The lists of a model that grow with its claims. */
export const reportLists = ['bibliography', 'claims', 'dismissed'] as const;
export type ReportList = (typeof reportLists)[number];
export type ReportFrame = Omit<ReportModel, ReportList>;

type Rows = 'articles' | 'scales' | 'claims';

export type ReportBuilder = {
  /**
   * What these claims add to the lists. A source is in the bibliography of the piece that uses it first, and does not
   * yet say which claims rest on it. Articles and scales may come again.
   */
  add(rows: Pick<ReportInput, Rows>): Pick<ReportModel, ReportList>;
  /** Everything beside the lists, once all claims are added. */
  frame(): ReportFrame;
  /** The numbers of the claims that rest on a source. */
  claimsOfSource(number: number): number[];
};

/**
 * Builds a report model piece by piece, so that its size is bounded by nothing that must fit in memory. All pieces in a
 * row are the model that `buildReportModel` makes of all rows at once.
 */
export function startReport(head: Omit<ReportInput, Rows>, words: Words = english): ReportBuilder {
  const names = nameWriter(head.showNames ?? true, words);
  const totals = startTotals(words);
  const sources = startBibliography(words);
  const articles = new Map<string, ReportArticle>();
  const scales = new Map<string, ReportInput['scales'][number]>();
  const usedArticles = new Set<string>();
  const usedScales = new Set<string>();
  let number = 0;

  function scaleOf(row: ReportClaimRow): Scale {
    const found = scales.get(`${row.scaleVersion} ${row.scaleId}`);
    if (found === undefined) throw new DomainError('invalid_input', `Scale ${row.scaleId} is missing from the report.`);
    return found.scale;
  }

  function useArticle(id: string): void {
    if (!articles.has(id)) throw new DomainError('invalid_input', `Article ${id} is missing from the report.`);
    usedArticles.add(id);
  }

  return {
    add(rows) {
      for (const row of rows.articles) if (!articles.has(row.id)) articles.set(row.id, toArticle(row, words));
      for (const row of rows.scales) {
        const key = `${row.version} ${row.id}`;
        if (!scales.has(key)) scales.set(key, row);
      }
      const piece: Pick<ReportModel, ReportList> = { bibliography: [], claims: [], dismissed: [] };
      for (const row of rows.claims) {
        if (goneStates.has(row.state)) continue;
        number += 1;
        const cited = sources.cite(number, decidedStates.has(row.state) ? row.evidence : []);
        const claim = toReportClaim(row, number, scaleOf(row), names, cited.evidence);
        totals.add(claim);
        useArticle(claim.articleId);
        usedScales.add(`${claim.scaleVersion} ${claim.scaleId}`);
        piece.claims.push(claim);
        piece.bibliography.push(...cited.newSources);
      }
      piece.dismissed = rows.claims.flatMap((row) => toDismissed(row));
      for (const { articleId } of piece.dismissed) useArticle(articleId);
      return piece;
    },
    frame() {
      // An article that was asked for is shown even when nothing in it was kept.
      const shown = [...articles.values()].filter(({ id }) => head.kind === 'article' || usedArticles.has(id));
      const known = [...scales.values()];
      return {
        schemaVersion: REPORT_SCHEMA_VERSION,
        kind: head.kind,
        workspace: { ...head.workspace },
        title: head.title ?? totals.title(head.kind, shown),
        watermark: totals.watermark(),
        articles: shown,
        scales: known
          .filter(({ id, version }) => usedScales.has(`${version} ${id}`))
          .map(({ id, version, scale }) => ({ id, version, scale })),
        summary: totals.summary(known),
      };
    },
    claimsOfSource: (source) => sources.claimsOf(source),
  };
}

function toArticle(row: ReportArticleRow, words: Words): ReportArticle {
  return {
    id: row.id,
    title: row.title ?? words.untitledArticle,
    byline: row.byline ?? null,
    outlet: row.outlet ?? null,
    url: row.url ?? null,
    published: row.published ?? null,
    language: row.language ?? 'en',
    textHash: row.textHash ?? null,
  };
}
