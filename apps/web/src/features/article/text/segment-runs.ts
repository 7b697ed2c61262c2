import type { Span } from '@claimdesk/core';

/** What a claim underlines: its spans, in article offsets. */
export type MarkedClaim = { id: string; spans: readonly Span[] };
/** The words that name who says so, and the claims they speak for. */
export type MarkedSource = { start: number; end: number; claimIds: readonly string[] };

/** A claim over one run. `lane` is the height of its underline: overlapping claims never share one. */
type RunClaim = { id: string; lane: number; opens: boolean; closes: boolean };

/** A stretch of text over which the set of claims and sources does not change. */
export type Run = {
  start: number;
  end: number;
  /** Outermost (longest) first; the last one is what a click selects. */
  claims: readonly RunClaim[];
  sourceOf: readonly string[];
};

type Piece = { id: string; start: number; end: number; lane: number; first: boolean; last: boolean; whole: number };

/** Spans with only white space between them are drawn as one, so that the line is not torn at a space. */
function joinSpans(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start).trim() === '')) last[1] = Math.max(last[1], end);
    else if (end > start) joined.push([start, end]);
  }
  return joined;
}

/** Greedy interval colouring: the lowest lane that is free where the piece starts. Longer pieces come first. */
function giveLanes(pieces: Piece[]): void {
  const ends: number[] = [];
  for (const piece of pieces.sort((a, b) => a.start - b.start || b.end - a.end)) {
    let lane = ends.findIndex((end) => end <= piece.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = piece.end;
    piece.lane = lane;
  }
}

/**
 * Cuts `[start, end)` of the text into runs. Claims may overlap, nest and be broken by other words; every character is
 * in exactly one run and no run is empty, so that joining the runs gives the text again.
 */
export function segmentRuns(
  text: string,
  start: number,
  end: number,
  claims: readonly MarkedClaim[],
  sources: readonly MarkedSource[] = [],
): Run[] {
  if (end <= start) return [];
  const pieces: Piece[] = [];
  for (const claim of claims) {
    const joined = joinSpans(claim.spans, text);
    const whole = joined.reduce((sum, [from, to]) => sum + to - from, 0);
    for (const [index, [from, to]] of joined.entries()) {
      const piece = { id: claim.id, start: Math.max(from, start), end: Math.min(to, end), lane: 0, whole };
      if (piece.end > piece.start) {
        pieces.push({ ...piece, first: index === 0 && from >= start, last: index === joined.length - 1 && to <= end });
      }
    }
  }
  giveLanes(pieces);
  const cuts = new Set([start, end]);
  for (const piece of pieces) cuts.add(piece.start).add(piece.end);
  const inside = sources.filter((source) => source.end > start && source.start < end);
  for (const source of inside) cuts.add(Math.max(source.start, start)).add(Math.min(source.end, end));

  const edges = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  let next = 0;
  let open: Piece[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined) break;
    while (next < pieces.length && pieces[next]!.start <= from) open.push(pieces[next++]!);
    open = open.filter((piece) => piece.end > from);
    const covering = [...open].sort((a, b) => b.whole - a.whole || a.lane - b.lane);
    runs.push({
      start: from,
      end: to,
      claims: covering.map((piece) => ({
        id: piece.id,
        lane: piece.lane,
        opens: piece.first && piece.start === from,
        closes: piece.last && piece.end === to,
      })),
      sourceOf: [...new Set(inside.filter((s) => s.start <= from && s.end >= to).flatMap((s) => s.claimIds))],
    });
  }
  return runs;
}
