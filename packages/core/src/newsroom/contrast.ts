/** What the accent colour stands on: paper and desk of reports and public pages (`reports/page-style.ts`). */
export const accentGrounds = {
  light: ['#ffffff', '#fefefd', '#f2f4f3'],
  dark: ['#121415', '#191c1d', '#212526'],
} as const;
export type Theme = keyof typeof accentGrounds;

/** WCAG 2.2, success criterion 1.4.3, for text of normal size. */
export const LEAST_CONTRAST = 4.5;

/** The contrast ratio of two colours, 1 to 21, by the definition of WCAG 2.2. Colours are `#rrggbb`. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Against the ground on which it is hardest to read. */
export function accentContrast(colour: string, theme: Theme): number {
  return Math.min(...accentGrounds[theme].map((ground) => contrastRatio(colour, ground)));
}

/** What is wrong with an accent colour and what to do, or null. Rounded down: 4.49 must not read as 4.5. */
export function accentProblem(colour: string, theme: Theme): string | null {
  const ratio = accentContrast(colour, theme);
  if (ratio >= LEAST_CONTRAST) return null;
  const figure = (Math.floor(ratio * 10) / 10).toFixed(1);
  const way = theme === 'light' ? 'darker' : 'lighter';
  return `This colour has a contrast of ${figure}:1 on the ${theme} page, and text needs 4.5:1. Choose a ${way} one.`;
}

/** WCAG 2.2, "relative luminance": 0 black, 1 white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
