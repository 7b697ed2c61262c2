import { isoUtc } from '../dates.ts';
import { at, listAt, textAt } from './fields.ts';
import { tellAdministrator } from './finding.ts';
import { startOf } from './iso-date.ts';
import type { MarkupFacts, MarkupRule } from './rule.ts';

const dayMs = 86_400_000;

/** Dates follow each other: said, published, corrected, modified. */
export const dateRules: readonly MarkupRule[] = [
  {
    code: 'markup_other_published',
    path: 'datePublished',
    says: `The markup has another date of publication than the page. ${tellAdministrator}`,
    broken: ({ review, publication }) => isOther(textAt(review, 'datePublished'), publication.firstPublishedAt),
  },
  {
    code: 'markup_modified_before_published',
    path: 'dateModified',
    says: `The markup was modified before it was published. ${tellAdministrator}`,
    broken: ({ review }) => isBefore(textAt(review, 'dateModified'), textAt(review, 'datePublished')),
  },
  {
    code: 'markup_other_modified',
    path: 'dateModified',
    says: `The markup has another date of its latest version than the publication. ${tellAdministrator}`,
    broken: ({ review, publication }) => {
      const modified = textAt(review, 'dateModified');
      const earlier = isBefore(modified, textAt(review, 'datePublished'));
      return publication.version > 1 && !earlier && isOther(modified, publication.publishedAt);
    },
  },
  {
    code: 'markup_first_version_modified',
    path: 'dateModified',
    says: `A first version has no date of change. ${tellAdministrator}`,
    broken: ({ review, publication }) => publication.version === 1 && at(review, 'dateModified') !== undefined,
  },
  {
    code: 'markup_not_modified',
    path: 'dateModified',
    says: `A later version needs the date of its change. ${tellAdministrator}`,
    broken: ({ review, publication }) => publication.version > 1 && at(review, 'dateModified') === undefined,
  },
  {
    code: 'markup_correction_before_published',
    path: 'correction',
    says: `A correction is dated before the publication. ${tellAdministrator}`,
    broken: (facts) => correctionDates(facts).some((date) => isBefore(date, textAt(facts.review, 'datePublished'))),
  },
  {
    code: 'markup_correction_after_modified',
    path: 'correction',
    says: `A correction is dated after the latest version. ${tellAdministrator}`,
    broken: (facts) => {
      const modified = textAt(facts.review, 'dateModified');
      if (isBefore(modified, textAt(facts.review, 'datePublished'))) return false;
      return correctionDates(facts).some((date) => isBefore(modified, date));
    },
  },
  {
    code: 'markup_said_after_published',
    path: 'itemReviewed.datePublished',
    // A day of grace: where it was said it may be tomorrow already, and the publication counts in UTC.
    says: 'The claim is dated after the publication that checks it. Correct the date of the claim.',
    broken: ({ review }) => {
      const said = startOf(textAt(review, 'itemReviewed.datePublished'));
      const published = startOf(textAt(review, 'datePublished'));
      return said !== null && published !== null && said > published + dayMs;
    },
  },
  {
    code: 'markup_other_claim_date',
    path: 'itemReviewed.datePublished',
    says: `The markup has another date of the claim than the page. ${tellAdministrator}`,
    broken: ({ review, claim }) => {
      const said = textAt(review, 'itemReviewed.datePublished');
      return claim.claimDate === null ? said !== null : isOther(said, claim.claimDate);
    },
  },
];

function correctionDates({ review }: MarkupFacts): (string | null)[] {
  return listAt(review, 'correction').map((item) => textAt(item, 'datePublished'));
}

/** Only what is a date can come before another. */
function isBefore(earlier: string | null, later: string | null): boolean {
  const [one, other] = [startOf(earlier), startOf(later)];
  return one !== null && other !== null && one < other;
}

/** What is no date has a finding already. */
function isOther(found: string | null, wanted: string): boolean {
  return startOf(found) !== null && found !== isoUtc(wanted);
}
