import type { ClaimState, Line, Span } from '@claimdesk/core';
import type { MarkedSource } from './segment-runs.ts';

/** What the text needs to know of a claim; a row of the claim list is one. */
export type TextClaim = {
  id: string;
  /** As printed in margin and list: 1 for the first claim of the article. */
  number: number;
  state: ClaimState;
  spans: readonly Span[];
  /** The words that name who says so. */
  sourceSpan: Span | null;
};

export type LineMarks = { claims: readonly TextClaim[]; sources: readonly TextSource[] };
export type TextSource = MarkedSource & { title: string };

const none: LineMarks = { claims: [], sources: [] };

function listNumbers(numbers: readonly number[]): string {
  if (numbers.length === 1) return `claim ${numbers[0]}`;
  return `claims ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** The words that name sources, each once, with the claims they speak for. */
export function sourcesOf(claims: readonly TextClaim[]): TextSource[] {
  const found = new Map<string, { start: number; end: number; claims: TextClaim[] }>();
  for (const claim of claims) {
    if (!claim.sourceSpan) continue;
    const [start, end] = claim.sourceSpan;
    const key = `${start}-${end}`;
    const source = found.get(key) ?? { start, end, claims: [] };
    source.claims.push(claim);
    found.set(key, source);
  }
  return [...found.values()].map(({ start, end, claims: speakers }) => ({
    start,
    end,
    claimIds: speakers.map((claim) => claim.id),
    title: `Source of ${listNumbers(speakers.map((claim) => claim.number).sort((a, b) => a - b))}`,
  }));
}

/** What is marked in each line, by the line's start. Lines with nothing share one value, so that they never render again. */
export function marksByLine(lines: readonly Line[], claims: readonly TextClaim[]): (line: Line) => LineMarks {
  const sources = sourcesOf(claims);
  const byStart = new Map<number, LineMarks>();
  for (const line of lines) {
    const here = {
      claims: claims.filter((claim) => claim.spans.some(([start, end]) => start < line.end && end > line.start)),
      sources: sources.filter((source) => source.start < line.end && source.end > line.start),
    };
    if (here.claims.length > 0 || here.sources.length > 0) byStart.set(line.start, here);
  }
  return (line) => byStart.get(line.start) ?? none;
}

/** True when a line would look the same: the list of claims is new, but what stands in it is not. */
export function sameMarks(a: LineMarks, b: LineMarks): boolean {
  if (a === b) return true;
  if (a.claims.length !== b.claims.length || a.sources.length !== b.sources.length) return false;
  return (
    a.claims.every((claim, index) => claim === b.claims[index]) &&
    a.sources.every((source, index) => {
      const other = b.sources[index];
      return (
        other !== undefined && source.start === other.start && source.end === other.end && source.title === other.title
      );
    })
  );
}
