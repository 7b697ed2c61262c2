import { canonicalVerdicts, onScaleValues } from '@claimdesk/core';
import type { VerdictCount } from '@claimdesk/db';
import type { DashboardView, ScaleView, VerdictCountView } from '../../views.ts';
import { viewVerdict } from '../decision/read-scales.ts';

/** The most accurate first, as bars; and each scale's own values. */
export function viewVerdicts(
  counts: readonly VerdictCount[],
  scales: ReadonlyMap<string, ScaleView>,
): DashboardView['verdicts'] {
  const order: VerdictCountView['verdict'][] = [...canonicalVerdicts.toReversed(), 'off'];
  const byVerdict = new Map(order.map((verdict) => [verdict, 0]));
  const byScale: DashboardView['verdicts']['byScale'] = [];
  let total = 0;
  for (const { scaleVersionId, ratingKey, count } of counts) {
    const scale = scales.get(scaleVersionId);
    if (scale === undefined) continue;
    const value = ratingKey === null ? null : viewVerdict(scale, ratingKey);
    const verdict = value?.onScale === true ? (value.canonical ?? 'off') : 'off';
    total += count;
    byVerdict.set(verdict, (byVerdict.get(verdict) ?? 0) + count);
    let found = byScale.find((one) => one.scaleVersionId === scaleVersionId);
    if (found === undefined) {
      found = { scaleVersionId, name: scale.name, version: scale.version, values: [] };
      byScale.push(found);
    }
    found.values.push({ verdict: value, count });
  }
  for (const { scaleVersionId, values } of byScale) {
    const scale = scales.get(scaleVersionId);
    const rank = new Map(scale === undefined ? [] : onScaleValues(scale).map(({ key }, index) => [key, index + 1]));
    values.sort((a, b) => (rank.get(b.verdict?.ratingKey ?? '') ?? 0) - (rank.get(a.verdict?.ratingKey ?? '') ?? 0));
  }
  return { total, byVerdict: order.map((verdict) => ({ verdict, count: byVerdict.get(verdict) ?? 0 })), byScale };
}
