import { evidenceTitle } from '../bibliography.ts';
import { isoUtc } from '../dates.ts';
import { safeHref } from '../markup.ts';
import type { ReportEvidence } from '../report-model.ts';
import { listAt, textAt } from './fields.ts';
import { tellAdministrator } from './finding.ts';
import type { MarkupFacts, MarkupRule } from './rule.ts';

/** The evidence and the corrections, each with all its items in their order. */
export const sourceRules: readonly MarkupRule[] = [
  {
    code: 'markup_citation_count',
    path: 'citation',
    says: ({ review, claim }) =>
      `The page shows ${claim.evidence.length} pieces of evidence, the markup ${citations(review).length}. ${tellAdministrator}`,
    broken: ({ review, claim }) => citations(review).length !== claim.evidence.length,
  },
  {
    code: 'markup_citation_order',
    path: 'citation',
    says: `The markup lists the evidence in another order than the page. ${tellAdministrator}`,
    broken: (facts) => isShuffled(facts),
  },
  pairRule('markup_citation_url', 'address', (item, row) => textAt(item, 'url') !== safeHref(row.url)),
  pairRule('markup_citation_archive', 'archived copy', (item, row) => {
    return textAt(item, 'archivedAt') !== safeHref(row.archiveUrl);
  }),
  pairRule('markup_citation_name', 'title', (item, row) => textAt(item, 'name') !== evidenceTitle(row)),
  pairRule('markup_citation_date', 'date', (item, row) => {
    return textAt(item, 'datePublished') !== (row.published === null ? null : isoUtc(row.published));
  }),
  pairRule('markup_citation_file', 'file', (item, row) => {
    return textAt(item, 'identifier.value') !== (row.file?.sha256 ?? null);
  }),
  {
    code: 'markup_correction_count',
    path: 'correction',
    says: `The page shows another number of corrections than the markup. ${tellAdministrator}`,
    broken: ({ review, publication }) => listAt(review, 'correction').length !== (publication.corrections ?? []).length,
  },
  {
    code: 'markup_correction_order',
    path: 'correction',
    says: `The markup lists the corrections in another order than the versions came. ${tellAdministrator}`,
    broken: ({ review, publication }) => {
      const found = listAt(review, 'correction').map((item) => textAt(item, 'datePublished') ?? '');
      const wanted = (publication.corrections ?? []).map(({ at }) => isoUtc(at));
      return found.join() !== wanted.join() && found.toSorted().join() === wanted.toSorted().join();
    },
  },
  {
    code: 'markup_other_correction',
    path: 'correction',
    says: `The markup has other words for a correction than the page. ${tellAdministrator}`,
    broken: ({ review, publication }) => {
      const notes = (publication.corrections ?? []).map(({ note }) => note);
      return listAt(review, 'correction').some((item) => {
        const text = textAt(item, 'text');
        return text !== null && !notes.includes(text);
      });
    },
  },
];

const citations = (review: MarkupFacts['review']) => listAt(review, 'citation');

/** Compared only where the lists are the same length and the same things: each fault is said once. */
function pairRule(code: string, what: string, differs: (item: unknown, row: ReportEvidence) => boolean): MarkupRule {
  return {
    code,
    path: 'citation',
    says: `The markup gives another ${what} for a piece of evidence than the page. ${tellAdministrator}`,
    broken: (facts) => {
      const items = citations(facts.review);
      const { evidence } = facts.claim;
      if (items.length !== evidence.length || isShuffled(facts)) return false;
      return evidence.some((row, index) => differs(items[index], row));
    },
  };
}

function isShuffled({ review, claim }: MarkupFacts): boolean {
  const found = citations(review).map((item) => `${textAt(item, 'name')} ${textAt(item, 'url')}`);
  const wanted = claim.evidence.map((row) => `${evidenceTitle(row)} ${safeHref(row.url)}`);
  return found.join('\n') !== wanted.join('\n') && found.toSorted().join('\n') === wanted.toSorted().join('\n');
}
