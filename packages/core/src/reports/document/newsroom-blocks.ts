import type { Words } from '../../words/words.ts';
import { mailAddress, paragraphsOf, policyAddresses } from '../newsroom-words.ts';
import type { ReportModel } from '../report-model.ts';
import { linked } from './claim-blocks.ts';
import type { Block, Inline } from './report-document.ts';

type Workspace = ReportModel['workspace'];

/** Who publishes, at the top. Reports from before newsrooms said anything of themselves have the name alone. */
export function brandBlocks({ name, newsroom }: Workspace, words: Words): Block[] {
  if (newsroom === undefined) {
    return [{ kind: 'paragraph', tone: 'small', inlines: [{ text: words.byWorkspace(name) }] }];
  }
  const { description, url, accentLight, logo } = newsroom;
  const about = [
    ...(description === null ? [] : [{ text: description }]),
    ...(description === null || url === null ? [] : [{ text: ' ' }]),
    ...(url === null ? [] : [linked(url, url)]),
  ];
  return [
    { kind: 'brand', name, what: words.report, accent: accentLight, logo },
    ...(about.length === 0 ? [] : [{ kind: 'paragraph' as const, tone: 'small' as const, inlines: about }]),
  ];
}

/** The newsroom's own words on how it works, under the method. */
export function principlesBlocks({ newsroom }: Workspace, words: Words): Block[] {
  if (newsroom === undefined) return [];
  const text = paragraphs(newsroom.principlesText);
  const { principles } = policyAddresses(newsroom);
  if (text.length === 0 && principles === null) return [];
  return [{ kind: 'heading', level: 3, text: words.principles }, ...text, ...address(words.principlesAt, principles)];
}

/** How mistakes are reported and mended, and to whom. */
export function contactBlocks({ newsroom }: Workspace, words: Words): Block[] {
  if (newsroom === undefined) return [];
  const { contactEmail, contactUrl, sameAs, licenceUrl = null } = newsroom;
  const text = paragraphs(newsroom.correctionsText);
  const policy = address(words.correctionsPolicyAt, policyAddresses(newsroom).corrections);
  const rows: { name: string; inlines: Inline[] }[] = [
    ...(contactEmail === null
      ? []
      : [{ name: words.email, inlines: [{ text: contactEmail, href: mailAddress(contactEmail) }] }]),
    ...(contactUrl === null ? [] : [{ name: words.contactPage, inlines: [linked(contactUrl, contactUrl)] }]),
    ...(sameAs.length === 0
      ? []
      : [
          {
            name: words.elsewhere,
            inlines: sameAs.flatMap((url, place) => [...(place === 0 ? [] : [{ text: ', ' }]), linked(url, url)]),
          },
        ]),
    ...(licenceUrl === null ? [] : [{ name: words.licence, inlines: [linked(licenceUrl, licenceUrl)] }]),
  ];
  if (text.length + policy.length + rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.correctionsAndContact },
    ...text,
    ...policy,
    ...(rows.length === 0 ? [] : [{ kind: 'facts' as const, rows }]),
  ];
}

function paragraphs(text: string | null): Block[] {
  return paragraphsOf(text).map((part) => ({ kind: 'paragraph', inlines: [{ text: part }] }));
}

function address(label: string, url: string | null): Block[] {
  return url === null ? [] : [{ kind: 'paragraph', inlines: [{ text: `${label} ` }, linked(url, url)] }];
}
