import type { ExportView } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { inOrder, sizeWords } from './report-files.ts';

describe('inOrder', () => {
  it('puts what is read before what is processed', () => {
    const file = (format: ExportView['files'][number]['format']) =>
      ({ format, url: '', fileName: '', fileSha256: '', bytes: 0 }) as const;
    const files = [file('claimreview.json'), file('evidence.csv'), file('html'), file('claims.csv')];
    expect(inOrder(files).map((one) => one.format)).toEqual(['html', 'claims.csv', 'evidence.csv', 'claimreview.json']);
  });
});

describe('sizeWords', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [4096, '4.1 kB'],
    [2_345_678, '2.35 MB'],
  ])('writes %i bytes as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
