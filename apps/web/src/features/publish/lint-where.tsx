import type { ClaimView } from '@claimdesk/api/views';
import type { LintPart, LintPlace } from '@claimdesk/core';
import { Link } from '@tanstack/react-router';

type LintWhereProps = {
  place: LintPlace;
  claim: ClaimView;
  /** Whether what readers are told can be written on this screen now. */
  fields: boolean;
  /** Shows the case, at a piece of evidence if it is about one. */
  onCase: (evidence: number | null) => void;
};

/** The way to where a finding is mended: a field of this screen, the case, the article, the settings. */
export function LintWhere({ place, claim, fields, onCase }: LintWhereProps) {
  switch (place.part) {
    case 'explanation':
    case 'claimant':
    case 'claim_date':
    case 'first_appearance':
    case 'reply':
      return fields ? (
        <button type="button" className="link" onClick={() => focusPart(place.part)}>
          Go to the field
        </button>
      ) : null;
    case 'wording':
    case 'quote':
    case 'article':
      return (
        <Link
          className="link"
          to="/articles/$articleId"
          params={{ articleId: claim.articleId }}
          search={{ claim: claim.id }}
        >
          Open it in the article
        </Link>
      );
    case 'rating':
    case 'reviews':
    case 'evidence':
      return (
        <button type="button" className="link" onClick={() => onCase(place.evidence ?? null)}>
          Show it in the case
        </button>
      );
    case 'newsroom':
      return (
        <Link className="link" to="/settings/newsroom">
          Open the settings
        </Link>
      );
    case 'server':
      return null;
  }
}

function focusPart(part: LintPart): void {
  document.querySelector<HTMLElement>(`[data-part='${part}'] :is(input, textarea, [tabindex='0'])`)?.focus();
}
