import type { FactCheckView } from '@claimdesk/api/views';
import { ExternalLink } from 'lucide-react';
import { formatDate } from '../lib/format.ts';
import { ForeignRating } from './foreign-rating.tsx';
import { Icon } from './icon.tsx';

type ForeignCheckProps = {
  check: Pick<FactCheckView, 'claim' | 'claimant' | 'url' | 'publisher' | 'rating' | 'reviewDate' | 'language'>;
  /** More facts at the end of the line. */
  more?: string | null;
};

/** A fact-check of others: their wording, who they are, their rating in their words, the way to their page. */
export function ForeignCheck({ check, more }: ForeignCheckProps) {
  const { claim, claimant, url, publisher, rating, reviewDate, language } = check;
  const link = url !== null && /^https?:\/\//iu.test(url) ? url : null;
  const words = (
    <span className="foreign-claim" {...(language ? { lang: language } : {})}>
      {claim}
    </span>
  );
  return (
    <div className="foreign-check">
      {link ? (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {words} <Icon of={ExternalLink} size={13} />
          <span className="visually-hidden"> (their page, in a new tab)</span>
        </a>
      ) : (
        words
      )}
      <ForeignRating {...rating} />
      <span className="meta">
        <span className="font-medium">{publisher ?? hostOf(link) ?? 'Publisher not named'}</span>
        {claimant ? <span>said by {claimant}</span> : null}
        {reviewDate ? <span>{formatDate(reviewDate)}</span> : null}
        {more ? <span>{more}</span> : null}
      </span>
    </div>
  );
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, '');
}
