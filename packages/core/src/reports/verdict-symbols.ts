import type { VerdictIcon } from '../verdicts/scale.ts';

/** The icons of verdicts as characters, where nothing can be drawn. All are in common fonts. */
export const verdictSymbols: Record<VerdictIcon, string> = {
  x: '✕',
  'equal-not': '≠',
  contrast: '◐',
  waves: '≈',
  check: '✓',
  'help-circle': '?',
  ban: '⊘',
  drama: '☺',
  quote: '“',
};
