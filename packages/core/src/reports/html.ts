/** Markup that is known to be safe. Only this module makes it, so text that came in as data can never be taken for it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/**
 * A template whose values are escaped, for text and for quoted attribute values. Markup made by `html` goes in as it
 * is, lists are joined, nothing (null, undefined, false) is left out. Never put a value where a tag name, an unquoted
 * attribute, a script or a style would be: those have other rules.
 */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  return new Html(strings.reduce((markup, text, index) => markup + markupOf(parts[index - 1]) + text));
}

/** A constant of this code base, such as a style sheet; never anything a person typed. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function markupOf(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map((item) => markupOf(item)).join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** The address when a link may go there, else null. Only http and https: no script, data or file addresses. */
export function safeHref(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s\p{Cc}/?#\\]+(?:[/?#][^\s\p{Cc}]*)?$/iu.test(url) ? url : null;
}

/** A link, or plain text where the address is none that a link may have. */
export function link(url: string | null, text: HtmlPart): Html {
  const href = safeHref(url);
  return href === null ? html`${text}` : html`<a class="link" href="${href}" rel="noopener nofollow">${text}</a>`;
}

/** JSON for the inside of a script element: nothing in it can close the element or end a line of JavaScript. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
