import type { CanonicalVerdict, VerdictIcon } from '../../verdicts/scale.ts';
import type { ReportNewsroom } from '../report-model.ts';

/** A run of words in one style. `href` leads out, `ref` to the block or row with that `id`. */
export type Inline = { text: string; strong?: true; mark?: true; href?: string; ref?: string; verdict?: VerdictLook };

/** A verdict is word, icon and colour, never colour alone. */
export type VerdictLook = { colour: VerdictColour; icon: VerdictIcon | null };
export type VerdictColour = CanonicalVerdict | 'off';

export type Cell = { inlines: Inline[]; id?: string };
type Column = { label: string; numeric?: true };

/** What a page is made of, in reading order. A renderer says how each looks; none adds or leaves out words. */
export type Block =
  /** Who publishes. `accent` is `#rrggbb`, to be read on white paper; null for none. */
  | { kind: 'brand'; name: string; what: string; accent: string | null; logo: ReportNewsroom['logo'] }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; id?: string }
  | { kind: 'paragraph'; inlines: Inline[]; tone?: 'lead' | 'note' | 'small' }
  | { kind: 'quote'; inlines: Inline[] }
  /** Names and what they are: each name is the header of its row. */
  | { kind: 'facts'; rows: { name: string; inlines: Inline[] }[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  | { kind: 'list'; ordered: boolean; items: Cell[] }
  /** A picture of counts; `alt` says in words what it shows, and the table beside it has the numbers. */
  | { kind: 'bars'; alt: string; bars: { label: string; count: number; verdict: VerdictLook }[] };

/** A report for people, before it is a file: the same words in every format that is laid out as pages. */
export type ReportDocument = {
  title: string;
  /** BCP 47. */
  language: string;
  author: string;
  /** What stands across what is not wholly published; null when it is. */
  watermark: string | null;
  /** From `reportDate`. */
  date: string;
  hash: string;
  blocks: Block[];
};
