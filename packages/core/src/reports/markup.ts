/** Markup that is known to be safe. Only this module makes it, so text that came in as data can never be taken for it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type MarkupPart = Markup | string | number | null | undefined | false | readonly MarkupPart[];

/**
 * A template whose values are escaped, for text and for quoted attribute values. Markup made by `markup` goes in as it
 * is, lists are joined, nothing (null, undefined, false) is left out. Never put a value where a tag name, an unquoted
 * attribute, a script or a style would be: those have other rules. It is not called `html`, because formatters
 * rewrite what stands in a template of that name, and then the same model would give other bytes.
 */
export function markup(strings: TemplateStringsArray, ...parts: MarkupPart[]): Markup {
  return new Markup(strings.reduce((done, text, index) => done + textOf(parts[index - 1]) + text));
}

/** A constant of this code base, such as a style sheet; never anything a person typed. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function textOf(part: MarkupPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map((item) => textOf(item)).join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** The address when a link may go there, else null. Only http and https: no script, data or file addresses. */
export function safeHref(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s\p{Cc}/?#\\@]+(?:[/?#][^\s\p{Cc}]*)?$/iu.test(url) ? url : null;
}

/** A link, or plain text where the address is none that a link may have. */
export function link(url: string | null, text: MarkupPart): Markup {
  const href = safeHref(url);
  return href === null ? markup`${text}` : markup`<a class="link" href="${href}" rel="noopener nofollow">${text}</a>`;
}

/** JSON for the inside of a script element: nothing in it can close the element or end a line of JavaScript. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
