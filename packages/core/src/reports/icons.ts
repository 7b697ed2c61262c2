import type { Stance } from '../review/review-draft.ts';
import type { VerdictIcon } from '../verdicts/scale.ts';
import { markup, trusted, type Markup } from './markup.ts';

const circle = '<circle cx="12" cy="12" r="8"/>';

/** Drawn on a 24 grid in strokes, one for each icon name a scale may use. */
const verdictPaths: Record<VerdictIcon, string> = {
  x: '<path d="M6 6l12 12M18 6L6 18"/>',
  'equal-not': '<path d="M5 9.5h14M5 15h14M15.5 5l-7 14.5"/>',
  contrast: `${circle}<path d="M12 4a8 8 0 010 16z" fill="currentColor"/>`,
  waves: '<path d="M5 10c2.3-2.6 4.7-2.6 7 0s4.7 2.6 7 0M5 16c2.3-2.6 4.7-2.6 7 0s4.7 2.6 7 0"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  'help-circle': '<path d="M8.5 9a3.5 3.5 0 117 0c0 2.5-3.5 2.7-3.5 5.5M12 18.3v.2"/>',
  ban: `${circle}<path d="M6.5 6.5l11 11"/>`,
  drama:
    '<path d="M5 5.5c4.5 1.5 9.5 1.5 14 0 1 7-1.5 13-7 14.5C6.5 18.5 4 12.5 5 5.5z"/><path d="M8.5 10h2M13.5 10h2M9 14.5c2 1.5 4 1.5 6 0"/>',
  quote: '<path d="M10 7H5v6h5zM10 13c0 2.5-1 4-4 4.5M19 7h-5v6h5zM19 13c0 2.5-1 4-4 4.5"/>',
};

const info = `${circle}<path d="M12 11v5M12 7.8v.2"/>`;
const stancePaths: Record<Stance, string> = { supports: verdictPaths.check, refutes: verdictPaths.x, context: info };

export function verdictIcon(name: VerdictIcon): Markup {
  return icon(verdictPaths[name]);
}

export function stanceIcon(stance: Stance): Markup {
  return icon(stancePaths[stance]);
}

export function infoIcon(): Markup {
  return icon(info);
}

/** Decoration beside a word, so hidden from screen readers. */
function icon(paths: string): Markup {
  return markup`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${trusted(paths)}</svg>`;
}
