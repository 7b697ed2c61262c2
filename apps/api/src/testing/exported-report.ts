import { expect, vi } from 'vitest';
import type { ExportView } from '../views.ts';
import { expectDone, type TestCaller } from './test-api.ts';

/** Asks for a report and waits until the server has made it. */
export async function exportedReport(caller: TestCaller, wish: unknown): Promise<ExportView> {
  const { id } = expectDone(await caller.mutate('report.create', wish)) as ExportView;
  return whenMade(caller, id);
}

export function whenMade(caller: TestCaller, id: string): Promise<ExportView> {
  return vi.waitFor(
    async () => {
      const report = expectDone(await caller.query('report.byId', { id })) as ExportView;
      expect(report.state).toBe('done');
      return report;
    },
    { timeout: 60_000, interval: 20 },
  );
}
