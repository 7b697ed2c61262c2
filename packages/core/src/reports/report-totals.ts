import { scaleValue } from '../verdicts/scale.ts';
import type { Words } from '../words/words.ts';
import { pairsOf } from './report-claim.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportClaim, ReportModel } from './report-model.ts';

/** What a report says about all its claims together, counted as they come. */
export type ReportTotals = {
  add(claim: ReportClaim): void;
  summary(scales: ReportInput['scales']): ReportModel['summary'];
  title(kind: ReportModel['kind'], articles: ReportModel['articles']): string;
  watermark(): string | null;
};

type Verdict = ReportModel['summary']['verdicts'][number];

export function startTotals(words: Words): ReportTotals {
  const verdicts = new Map<string, { row: Verdict; scaleVersion: number }>();
  const counts = { claims: 0, undecided: 0, retracted: 0, reviewPairs: 0, agreeingPairs: 0, published: 0, local: 0 };
  let firstText: string | null = null;

  function count({ state, scaleId, scaleVersion, decision }: ReportClaim): void {
    if (state === 'retracted') {
      counts.retracted += 1;
      return;
    }
    if (decision === null) {
      counts.undecided += 1;
      return;
    }
    const { key, label, icon, canonical } = decision.verdict;
    const name = JSON.stringify([scaleId, key, label]);
    const known = verdicts.get(name);
    if (known === undefined)
      verdicts.set(name, { row: { scaleId, key, label, icon, canonical, count: 1 }, scaleVersion });
    else known.row.count += 1;
  }

  return {
    add(claim) {
      firstText ??= claim.text;
      counts.claims += 1;
      count(claim);
      const { pairs, agreeing } = pairsOf(claim.reviews.map(({ ratingKey }) => ratingKey));
      counts.reviewPairs += pairs;
      counts.agreeingPairs += agreeing;
      if (claim.publication !== null) counts.published += 1;
      if (claim.publication?.local === true) counts.local += 1;
    },
    summary(scales) {
      const placed = [...verdicts.values()].map(({ row, scaleVersion }) => {
        const index = scales.findIndex((item) => item.id === row.scaleId && item.version === scaleVersion);
        const scale = scales[index]?.scale ?? { key: '', name: '', kind: 'text', values: [] };
        return { row, place: index * 1000 + (scaleValue(scale, row.key)?.order ?? 0) };
      });
      placed.sort((a, b) => a.place - b.place || (a.row.label < b.row.label ? -1 : 1));
      const { claims, undecided, retracted, reviewPairs, agreeingPairs } = counts;
      return {
        claims,
        undecided,
        ...(retracted > 0 && { retracted }),
        verdicts: placed.map(({ row }) => row),
        reviewPairs,
        agreeingPairs,
      };
    },
    title(kind, articles) {
      const [article] = articles;
      if (kind === 'publication' && firstText !== null) return firstText;
      if (article !== undefined && articles.length === 1) return article.title;
      return words.claimsFromArticles(counts.claims, articles.length);
    },
    watermark() {
      if (counts.claims === 0) return words.watermarks.nothing;
      if (counts.published === 0) return words.watermarks.none;
      if (counts.published < counts.claims) return words.watermarks.partly;
      return counts.local > 0 ? words.watermarks.local : null;
    },
  };
}
