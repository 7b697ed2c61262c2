import type { FactCheckRow } from '@claimdesk/db';
import type { FactCheckView } from '../../views.ts';

export function viewFactCheck(row: FactCheckRow): FactCheckView {
  const { id, claim, claimant, claimDate, url, title, publisher, reviewDate, language } = row;
  const rating = { label: row.ratingLabel, score: row.ratingScore };
  return { id, claim, claimant, claimDate, url, title, publisher, rating, reviewDate, language };
}
