import type { AdjudicationView, EvidenceView } from '@claimdesk/api/views';

type Compared = Pick<AdjudicationView, 'differences' | 'reviews' | 'evidence'>;

export type EvidenceRow = {
  key: string;
  title: string;
  url: string | null;
  /** One cell a review, in the order of the reviews; null where a review did not use it. */
  cells: (EvidenceView | null)[];
};

/** Evidence by source, that which the reviews read differently first. */
export function evidenceRows({ evidence, reviews }: Pick<Compared, 'evidence' | 'reviews'>): EvidenceRow[] {
  const rows = evidence.map(({ key, title, url, uses }): EvidenceRow => ({
    key,
    title,
    url,
    cells: reviews.map(({ label }) => uses.find((use) => use.label === label)?.evidence ?? null),
  }));
  const differs = (row: EvidenceRow): boolean => new Set(row.cells.map((cell) => cell?.stance ?? 'none')).size > 1;
  return [...rows.filter(differs), ...rows.filter((row) => !differs(row))];
}

const comparedFields = ['rating', 'flags', 'confidence'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The short answers in two heaps: what differs comes first, what does not can be folded away. */
export function splitFields({ differences }: Pick<Compared, 'differences'>): {
  differing: ComparedField[];
  same: ComparedField[];
} {
  return {
    differing: comparedFields.filter((field) => differences.includes(field)),
    same: comparedFields.filter((field) => !differences.includes(field)),
  };
}

const figure = /\d[\d.,:/]*\d|\d/gu;

function figuresOf(text: string): Set<string> {
  return new Set(text.match(figure) ?? []);
}

/** The text in parts; figures that none of the others gives are marked, because disputes often turn on them. */
export function markOwnFigures(
  text: string,
  others: readonly string[],
): { start: number; text: string; own: boolean }[] {
  if (others.length === 0) return [{ start: 0, text, own: false }];
  const known = figuresOf(others.join('\n'));
  const parts: { start: number; text: string; own: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(figure)) {
    if (known.has(match[0])) continue;
    if (match.index > at) parts.push({ start: at, text: text.slice(at, match.index), own: false });
    parts.push({ start: match.index, text: match[0], own: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), own: false });
  return parts;
}

/** "2 steps apart"; null where steps say nothing, as off the scale. */
export function spreadWords(spread: number | null): string | null {
  if (spread === null) return null;
  return spread === 1 ? '1 step apart' : `${spread} steps apart`;
}
