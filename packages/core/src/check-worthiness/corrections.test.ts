import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS, readCorrections } from '../../training/check-worthiness/corrections.ts';

describe('readCorrections', () => {
  it('teaches the sentence and each claim what evidence could settle, and nothing where there is no file', () => {
    const data = mkdtempSync(join(tmpdir(), 'corrections-'));
    try {
      expect(readCorrections(data)).toEqual([]);
      const line = {
        doc: 'one',
        sent: 3,
        text: 'Fares rose, and the board should go.',
        claims: [
          { text: 'Fares rose', checkable: true },
          { text: 'The board should go', checkable: false, reason: 'opinion', was: null },
        ],
        engine: null,
      };
      writeFileSync(join(data, CORRECTIONS), `${JSON.stringify(line)}\n`);
      const read = readCorrections(data).map(({ text, document, verifiable }) => [text, document, verifiable]);
      expect(read).toEqual([
        ['Fares rose, and the board should go.', 'one', 1],
        ['Fares rose', 'one', 1],
        ['The board should go', 'one', 0],
      ]);
    } finally {
      rmSync(data, { recursive: true });
    }
  });
});
