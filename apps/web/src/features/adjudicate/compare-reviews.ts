/**
 * What several reviews of one claim say, put side by side. Pure: the screen only draws it. The shapes are the least that
 * comparing needs, so that any view of a review fits.
 */

export type ComparedEvidence = {
  url: string | null;
  citation: string | null;
  title: string | null;
  stance: string;
};

export type ComparedReview = {
  /** A, B, C: names stay hidden until the claim is decided. */
  label: string;
  ratingKey: string;
  flags: readonly string[];
  confidence: string;
  rationale: string;
  evidence: readonly ComparedEvidence[];
};

export type ComparedScale = {
  values: ReadonlyArray<{ key: string; order: number; onScale: boolean }>;
};

export type EvidenceRow<E extends ComparedEvidence> = {
  key: string;
  name: string;
  url: string | null;
  /** One cell a review, in their order; null where the review did not use it. */
  cells: Array<E | null>;
};

export type Field = 'rating' | 'flags' | 'confidence';

export type Comparison<E extends ComparedEvidence> = {
  differing: Field[];
  same: Field[];
  /** Distance between the outermost ratings in steps of the scale; null when a rating is off the scale. */
  stepsApart: number | null;
  /** The points of the scale from the falsest up, with the letters of the reviews that chose them. */
  points: Array<{ key: string; labels: string[]; between: boolean }>;
  evidence: Array<EvidenceRow<E>>;
};

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** Two items are one source when their address, or without one their citation, says the same. */
export function evidenceKey(item: ComparedEvidence): string {
  if (item.url) return item.url.trim().replace(/#.*$/u, '').replace(/\/$/u, '').toLowerCase();
  return (item.citation ?? item.title ?? '').trim().replace(/\s+/gu, ' ').toLowerCase();
}

export function evidenceName(item: ComparedEvidence): string {
  return item.title ?? item.citation ?? item.url ?? 'Untitled source';
}

/** Every source once, in the order in which the reviews bring it. */
export function mergeEvidence<E extends ComparedEvidence>(
  reviews: ReadonlyArray<{ evidence: readonly E[] }>,
): Array<EvidenceRow<E>> {
  const rows = new Map<string, EvidenceRow<E>>();
  reviews.forEach((review, index) => {
    for (const item of review.evidence) {
      const key = evidenceKey(item);
      let row = rows.get(key);
      if (!row) {
        row = { key, name: evidenceName(item), url: item.url, cells: reviews.map(() => null) };
        rows.set(key, row);
      }
      row.cells[index] ??= item;
    }
  });
  const differs = (row: EvidenceRow<E>): boolean => new Set(row.cells.map((cell) => cell?.stance ?? '')).size > 1;
  const all = [...rows.values()];
  return [...all.filter(differs), ...all.filter((row) => !differs(row))];
}

/** Compares at least one review; with one, nothing differs. */
export function compareReviews<E extends ComparedEvidence>(
  reviews: ReadonlyArray<ComparedReview & { evidence: readonly E[] }>,
  scale: ComparedScale,
): Comparison<E> {
  const first = reviews[0];
  const fields: Record<Field, boolean> = {
    rating: reviews.some((review) => review.ratingKey !== first?.ratingKey),
    flags: reviews.some((review) => !sameSet(review.flags, first?.flags ?? [])),
    confidence: reviews.some((review) => review.confidence !== first?.confidence),
  };
  const names = Object.keys(fields) as Field[];
  const onScale = scale.values.filter((value) => value.onScale).toSorted((a, b) => a.order - b.order);
  const places = reviews.map((review) => onScale.findIndex((value) => value.key === review.ratingKey));
  const allOn = places.length > 0 && places.every((place) => place >= 0);
  const low = Math.min(...places);
  const high = Math.max(...places);
  return {
    differing: names.filter((name) => fields[name]),
    same: names.filter((name) => !fields[name]),
    stepsApart: allOn ? high - low : null,
    points: onScale.map((value, place) => ({
      key: value.key,
      labels: reviews.filter((review) => review.ratingKey === value.key).map((review) => review.label),
      between: allOn && place > low && place <= high,
    })),
    evidence: mergeEvidence(reviews),
  };
}
