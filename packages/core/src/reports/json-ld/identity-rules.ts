import { safeHref } from '../markup.ts';
import { at, differs, isNode, listAt, numberAt, textAt } from './fields.ts';
import { tellAdministrator } from './finding.ts';
import type { ReportModel, ReportNewsroom } from '../report-model.ts';
import type { MarkupFacts, MarkupRule } from './rule.ts';

/** Which publication it is: address, version, hash, author, and whether anybody may take it. */
export const identityRules: readonly MarkupRule[] = [
  {
    code: 'markup_other_url',
    path: 'url',
    says: `The markup gives another address than the publication has. ${tellAdministrator}`,
    broken: ({ review, publication }) => differs(textAt(review, 'url'), publication.url),
  },
  {
    code: 'markup_other_id',
    path: '@id',
    says: `The markup's @id is not the address of the publication. ${tellAdministrator}`,
    broken: ({ review, publication }) => differs(textAt(review, '@id'), publication.url),
  },
  {
    code: 'markup_other_version',
    path: 'version',
    says: `The markup has another version than the publication. ${tellAdministrator}`,
    broken: ({ review, publication }) => differs(numberAt(review, 'version'), publication.version),
  },
  {
    code: 'markup_other_claim_id',
    path: 'identifier',
    says: `The markup does not name this claim by its id. ${tellAdministrator}`,
    broken: (facts) => hasIdentifiers(facts) && identifier(facts, 'claimdesk-claim') !== facts.claim.id,
  },
  {
    code: 'markup_other_hash',
    path: 'identifier',
    says: `The markup does not carry the hash of the report model. ${tellAdministrator}`,
    broken: (facts) => hasIdentifiers(facts) && identifier(facts, 'sha256') !== facts.hash,
  },
  {
    code: 'markup_other_author',
    path: 'author.name',
    says: `The author of the markup is not this workspace. ${tellAdministrator}`,
    broken: ({ review, model }) => differs(textAt(review, 'author.name'), model.workspace.name),
  },
  {
    code: 'markup_other_author_url',
    path: 'author.url',
    says: `The markup gives another address for this workspace than it has. ${tellAdministrator}`,
    broken: ({ review, model }) => isNode(review['author']) && textAt(review, 'author.url') !== homeOf(model),
  },
  authorRule('markup_other_corrections_policy', 'author.correctionsPolicy', 'corrections policy', (said) => {
    return said.correctionsUrl ?? (said.correctionsText && said.url && `${said.url}/corrections`);
  }),
  authorRule('markup_other_principles', 'author.publishingPrinciples', 'principles', (said) => {
    return said.principlesUrl ?? (said.principlesText && said.url && `${said.url}/how-we-work`);
  }),
  authorRule('markup_other_logo', 'author.logo', 'logo', ({ logo }) => logo && logo.url),
  {
    code: 'markup_other_author_pages',
    path: 'author.sameAs',
    says: `The markup names other pages of this newsroom than the report. ${tellAdministrator}`,
    broken: ({ review, model }) => {
      const wanted = (model.workspace.newsroom?.sameAs ?? []).filter((address) => safeHref(address) !== null);
      return isNode(review['author']) && listAt(review, 'author.sameAs').join('\n') !== wanted.join('\n');
    },
  },
  {
    code: 'markup_other_licence',
    path: 'sdLicense',
    says: `The markup names another licence than the newsroom gave. ${tellAdministrator}`,
    broken: ({ review, model }) =>
      textAt(review, 'sdLicense') !== safeHref(model.workspace.newsroom?.licenceUrl ?? null),
  },
  {
    code: 'markup_local',
    path: 'creativeWorkStatus',
    says: ({ publication }) =>
      publication.local
        ? `The publication is local, and its markup does not say so. ${tellAdministrator}`
        : `The publication is public, and its markup says something else. ${tellAdministrator}`,
    broken: ({ review, publication }) => at(review, 'creativeWorkStatus') !== (publication.local ? 'Local' : undefined),
  },
];

/** The public site, or from before there were any the server's address. */
function homeOf({ workspace }: ReportModel): string | null {
  return safeHref(workspace.newsroom?.url ?? workspace.url);
}

/** An address that the newsroom gave for itself, where it says so. */
function authorRule(
  code: string,
  path: string,
  what: string,
  wanted: (newsroom: ReportNewsroom) => string | null,
): MarkupRule {
  return {
    code,
    path,
    says: `The markup gives another address for the newsroom's ${what} than the report. ${tellAdministrator}`,
    broken: ({ review, model }) => {
      const { newsroom } = model.workspace;
      return isNode(review['author']) && textAt(review, path) !== safeHref((newsroom && wanted(newsroom)) ?? null);
    },
  };
}

function hasIdentifiers({ review }: MarkupFacts): boolean {
  return listAt(review, 'identifier').length > 0;
}

function identifier({ review }: MarkupFacts, property: string): string | null {
  const found = listAt(review, 'identifier').find((item) => textAt(item, 'propertyID') === property);
  return textAt(found, 'value');
}
