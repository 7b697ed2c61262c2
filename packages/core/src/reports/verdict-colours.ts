import type { VerdictColour } from './document/report-document.ts';

/** On white paper and on a dark screen, as in the public page. */
export const verdictColours: Record<VerdictColour, { light: string; dark: string }> = {
  false: { light: '#b1241c', dark: '#ff948a' },
  'mostly-false': { light: '#a2480a', dark: '#f5a66a' },
  mixed: { light: '#735c00', dark: '#dcc25f' },
  'mostly-true': { light: '#2b716b', dark: '#8bd0c7' },
  true: { light: '#005d57', dark: '#48d6c5' },
  off: { light: '#545b5e', dark: '#abb2b0' },
};
