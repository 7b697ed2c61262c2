import { canonicalVerdicts, onScaleValues, type Scale, type ScaleValue } from './scale.ts';

/**
 * The value of another scale that corresponds to this one, for display only. Among the values of `to` that stand for
 * the same of the five points (or the nearest), the one at the same place in its group; a tie goes to the one nearer
 * the middle of the scale. It never turns an order round, and a scale corresponds to itself value by value.
 * Off the scale: the value with the same key or label, else null. Null for a free-text scale and an unknown key.
 */
export function crosswalk(from: Scale, key: string, to: Scale): ScaleValue | null {
  const value = from.values.find((one) => one.key === key);
  if (value === undefined) return null;
  if (!value.onScale) return sameOffScale(value, to);
  const groups = groupsOf(to);
  const point = pointOf(from, value);
  const mine = groupsOf(from).get(point) ?? [];
  // 0 is the lower edge of the group and 1 the upper; a group of one stands in its middle.
  const place = (mine.findIndex((one) => one.key === key) + 0.5) / mine.length;
  const nearest = nearestPoint([...groups.keys()], point, place);
  const group = nearest === null ? undefined : groups.get(nearest);
  if (nearest === null || group === undefined) return null;
  if (nearest < point) return group.at(-1) ?? null;
  if (nearest > point) return group[0] ?? null;
  return atPlace(group, place, nearest > middlePoint);
}

const middlePoint = (canonicalVerdicts.length - 1) / 2;

function sameOffScale(value: ScaleValue, to: Scale): ScaleValue | null {
  const off = to.values.filter(({ onScale }) => !onScale);
  const label = value.label.toLowerCase();
  return off.find(({ key }) => key === value.key) ?? off.find((one) => one.label.toLowerCase() === label) ?? null;
}

/** Values on the scale by the point they stand for, from the least to the most accurate. */
function groupsOf(scale: Scale): Map<number, ScaleValue[]> {
  const groups = new Map<number, ScaleValue[]>();
  for (const value of onScaleValues(scale)) {
    const point = pointOf(scale, value);
    groups.set(point, [...(groups.get(point) ?? []), value]);
  }
  return groups;
}

/** 0 for false to 4 for true; by its rank for a value that stands for none. */
function pointOf(scale: Scale, value: ScaleValue): number {
  if (value.canonical !== null) return canonicalVerdicts.indexOf(value.canonical);
  const on = onScaleValues(scale);
  const rank = on.findIndex(({ key }) => key === value.key);
  return on.length < 2 ? middlePoint : Math.round((rank / (on.length - 1)) * (canonicalVerdicts.length - 1));
}

/** Of two as near on both sides: the side of the place in the group, the lower one from its middle. */
function nearestPoint(points: readonly number[], point: number, place: number): number | null {
  const upperFirst = place > 0.5;
  const sorted = points.toSorted((a, b) => Math.abs(a - point) - Math.abs(b - point) || (upperFirst ? b - a : a - b));
  return sorted[0] ?? null;
}

function atPlace(group: readonly ScaleValue[], place: number, lowerFirst: boolean): ScaleValue | null {
  const distance = (index: number) => Math.abs((index + 0.5) / group.length - place);
  const indices = group.map((_, index) => index);
  // Rounded, so that two distances that are equal on paper are equal here.
  const nearer = (a: number, b: number) => Math.round((distance(a) - distance(b)) * 1e9);
  const [best] = indices.toSorted((a, b) => nearer(a, b) || (lowerFirst ? a - b : b - a));
  return best === undefined ? null : (group[best] ?? null);
}
