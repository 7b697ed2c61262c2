import { lookUpQuote, type QuoteDrift } from '../anchors/look-up-quote.ts';
import type { TextQuote } from '../claims/claim.ts';
import { canonicalText } from '../text/canonical-text.ts';
import { visibleText } from './visible-text.ts';

export { visibleText };

/** Code units of a page's text that are looked at: a long book. */
const MOST_TEXT = 3_000_000;

export type PageQuestion = {
  /** What the site sent, decoded. */
  source: string;
  markup: boolean;
  /** Words to look for; null for none. */
  quote: string | null;
  /** Where they stood when somebody looked last. */
  earlier: TextQuote | null;
};

/** `drift` is null where there is nothing to look for; of a `cut` text the end was not looked at. */
export type PageReading = { text: string; cut: boolean; drift: QuoteDrift | null };

/**
 * What an archived page says, and what became of a quote there. It can take seconds over a page that is made for it, so a
 * server calls it in a thread.
 */
export function readPage({ source, markup, quote, earlier }: PageQuestion): PageReading {
  const whole = canonicalText(markup ? visibleText(source) : source);
  const text = whole.slice(0, MOST_TEXT);
  return { text, cut: text.length < whole.length, drift: quote === null ? null : lookUpQuote(text, quote, earlier) };
}
