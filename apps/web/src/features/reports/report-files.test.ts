import type { ExportView } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { inOrder } from './report-files.ts';

describe('inOrder', () => {
  it('puts what is read before what is processed', () => {
    const file = (format: ExportView['files'][number]['format']) =>
      ({ format, url: '', fileName: '', fileSha256: '', bytes: 0 }) as const;
    const files = [file('claimreview.json'), file('evidence.csv'), file('html'), file('claims.csv')];
    expect(inOrder(files).map((one) => one.format)).toEqual(['html', 'claims.csv', 'evidence.csv', 'claimreview.json']);
  });
});
