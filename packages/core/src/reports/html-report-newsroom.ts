import type { Words } from '../words/words.ts';
import { markup, link, type Markup } from './markup.ts';
import { mailAddress, paragraphsOf, policyAddresses } from './newsroom-words.ts';
import type { ReportModel } from './report-model.ts';

type Workspace = ReportModel['workspace'];

/** The newsroom's colour, what it says of itself and where it is. */
export function brand({ newsroom }: Workspace): Markup {
  if (newsroom === undefined) return markup``;
  const { description, url, accentLight, accentDark } = newsroom;
  // An attribute of SVG: a style of its own would have to be allowed by a hash of its own.
  const band = (colour: string | null, theme: string) =>
    colour !== null &&
    markup`<svg class="band ${theme}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="1" fill="${colour}"/></svg>`;
  const home = url === null ? '' : link(url, url.replace(/^https?:\/\//u, ''));
  const about =
    description === null && url === null
      ? ''
      : markup`
<p class="by">${description}${description !== null && url !== null && ' '}${home}</p>`;
  return markup`${band(accentLight, 'day')}${band(accentDark ?? accentLight, 'night')}${about}`;
}

/** Within the page, which loads nothing. The name stands beside it, so it says nothing of its own. */
export function logoOf({ newsroom }: Workspace, base64: string | null): Markup {
  const logo = newsroom?.logo ?? null;
  if (logo === null || base64 === null) return markup``;
  const { type, width, height } = logo;
  return markup`<img class="logo" src="data:image/${type};base64,${base64}" alt="" width="${width}" height="${height}">`;
}

/** The newsroom's own words on how it works, under the method. */
export function principlesSection({ newsroom }: Workspace, words: Words): Markup {
  if (newsroom === undefined) return markup``;
  const text = paragraphs(newsroom.principlesText);
  const { principles } = policyAddresses(newsroom);
  if (text.length === 0 && principles === null) return markup``;
  return markup`
<h3>${words.principles}</h3>
${text}${address(words.principlesAt, principles)}`;
}

/** How mistakes are reported and mended, and to whom. */
export function contactSection({ newsroom }: Workspace, words: Words): Markup {
  if (newsroom === undefined) return markup``;
  const { contactEmail, contactUrl, sameAs, licenceUrl = null } = newsroom;
  const text = paragraphs(newsroom.correctionsText);
  const policy = policyAddresses(newsroom).corrections;
  const rows = [
    contactEmail !== null &&
      markup`<dt>${words.email}</dt><dd><a class="link" href="${mailAddress(contactEmail)}">${contactEmail}</a></dd>`,
    contactUrl !== null && markup`<dt>${words.contactPage}</dt><dd>${link(contactUrl, contactUrl)}</dd>`,
    sameAs.length > 0 && markup`<dt>${words.elsewhere}</dt>${sameAs.map((url) => markup`<dd>${link(url, url)}</dd>`)}`,
    licenceUrl !== null && markup`<dt>${words.licence}</dt><dd>${link(licenceUrl, licenceUrl)}</dd>`,
  ].filter((row) => row !== false);
  if (text.length + rows.length === 0 && policy === null) return markup``;
  return markup`<section class="method" aria-labelledby="contact"><h2 id="contact">${words.correctionsAndContact}</h2>
${text}${address(words.correctionsPolicyAt, policy)}${rows.length > 0 && markup`<dl class="facts">${rows}</dl>`}
</section>
`;
}

function paragraphs(text: string | null): Markup[] {
  return paragraphsOf(text).map(
    (part) => markup`<p>${part}</p>
`,
  );
}

function address(label: string, url: string | null): Markup {
  return url === null
    ? markup``
    : markup`<p>${label} ${link(url, url)}</p>
`;
}
