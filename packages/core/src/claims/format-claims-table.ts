import type { ExtractedClaim, Extraction } from './claim.ts';

/** Columns that a terminal of 100 shows well. */
const WIDTH = 76;

/** The claims of an extraction for a terminal: score, kind, wording, then who says so; worthiest first. */
export function formatClaimsTable(extraction: Extraction): string {
  const { title, byline, published } = extraction.article;
  const head = [title, [byline, published].filter((part) => part !== null).join(', ')].filter(Boolean);
  const rows = extraction.claims
    .toSorted((a, b) => b.checkWorthiness - a.checkWorthiness || a.start - b.start)
    .map((claim) => claimRow(claim));
  return [...head, '', `${rows.length} ${rows.length === 1 ? 'claim' : 'claims'}`, ...rows, ''].join('\n');
}

function claimRow(claim: ExtractedClaim): string {
  const score = String(Math.round(claim.checkWorthiness * 100)).padStart(3);
  const lines = wrap(claim.text.replace(/\s+/g, ' '), WIDTH);
  const notes = [
    claim.source === null ? null : `source: ${claim.source.name ?? claim.source.text}`,
    claim.quantities.length === 0 ? null : claim.quantities.map((quantity) => quantity.text).join(', '),
    claim.times.length === 0 ? null : claim.times.map((time) => timeText(time.from, time.to, time.text)).join(', '),
    claim.checkable ? null : `not checkable: ${claim.uncheckableReason ?? 'vague'}`,
  ].filter((note) => note !== null);
  const indent = ' '.repeat(23);
  const body = lines.map((line, n) => (n === 0 ? `${score}  ${claim.kind.padEnd(18)}${line}` : indent + line));
  return [...body, ...(notes.length === 0 ? [] : wrap(notes.join(' · '), WIDTH).map((line) => indent + line))].join(
    '\n',
  );
}

function timeText(from: string | null, to: string | null, words: string): string {
  if (from === null && to === null) return words;
  return from === to ? `${words} (${from})` : `${words} (${from ?? ''}/${to ?? ''})`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
