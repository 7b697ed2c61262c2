import type { ExportView } from '@claimdesk/api/views';
import { formatNumber } from '../../lib/format.ts';

/** "Reading claims, 1,200 of 100,000". */
export function progressWords({ state, progress }: Pick<ExportView, 'state' | 'progress'>): string {
  if (state === 'waiting' || progress === null) return 'Waiting its turn';
  const { stage, done, total } = progress;
  const doing = stage === 'reading' ? 'Reading claims' : 'Writing files';
  return total === 0 ? doing : `${doing}, ${formatNumber(done)} of ${formatNumber(total)}`;
}
