import { buildReportModel } from '@claimdesk/core';
import { sampleHash, sampleInput } from '@claimdesk/core/testing/sample-report';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/test-desk.ts';
import { renderInThread } from './render-in-thread.ts';

const modelJson = JSON.stringify(buildReportModel(sampleInput));
const report = { format: 'xlsx', modelJson, hash: sampleHash, journalHead: '12:abc' } as const;

describe('laying out a report in a thread', () => {
  it('is done once for all who ask meanwhile, and apart for another file', async () => {
    const [first, second, other] = await Promise.all([
      renderInThread(report),
      renderInThread(report),
      renderInThread({ ...report, journalHead: '13:def', format: 'docx' }),
    ]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    const later = await renderInThread(report);
    expect(later).not.toBe(first);
    expect(later.equals(first)).toBe(true);
  }, 60_000);

  it('says what to do when it takes too long, and lays out what was asked next', async () => {
    const slow = refusalOf(renderInThread(report, 1));
    const next = renderInThread({ ...report, format: 'docx' });
    expect(await slow).toMatchObject({ message: expect.stringContaining('a report of fewer claims') });
    expect((await next).length).toBeGreaterThan(0);
  }, 60_000);
});
