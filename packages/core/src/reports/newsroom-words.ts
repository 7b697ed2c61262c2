import type { ReportNewsroom } from './report-model.ts';

/** Where everybody can read the policies: a page of the newsroom's choice, else its own words on its public site. */
export function policyAddresses(newsroom: ReportNewsroom): { corrections: string | null; principles: string | null } {
  const { url, correctionsUrl, correctionsText, principlesUrl, principlesText } = newsroom;
  const onSite = (page: string, text: string | null) => (url === null || text === null ? null : `${url}/${page}`);
  return {
    corrections: correctionsUrl ?? onSite('corrections', correctionsText),
    principles: principlesUrl ?? onSite('how-we-work', principlesText),
  };
}

/** What stands between empty lines. */
export function paragraphsOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function mailAddress(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}
