/** Claims chosen for a report. They stay chosen while the search changes, in the order in which they were chosen. */
export type Selection<T extends { id: string }> = readonly T[];

export function toggle<T extends { id: string }>(selection: Selection<T>, item: T): T[] {
  return selection.some((chosen) => chosen.id === item.id)
    ? selection.filter((chosen) => chosen.id !== item.id)
    : [...selection, item];
}

/** Adds all the given items, or takes all of them away when every one is chosen already. */
export function toggleAll<T extends { id: string }>(selection: Selection<T>, items: readonly T[]): T[] {
  const chosen = new Set(selection.map((item) => item.id));
  const missing = items.filter((item) => !chosen.has(item.id));
  if (missing.length > 0) return [...selection, ...missing];
  const shown = new Set(items.map((item) => item.id));
  return selection.filter((item) => !shown.has(item.id));
}

/** The state of a "choose all" box over the given items. */
export function coverage<T extends { id: string }>(
  selection: Selection<T>,
  items: readonly T[],
): 'all' | 'some' | 'none' {
  const chosen = new Set(selection.map((item) => item.id));
  const count = items.filter((item) => chosen.has(item.id)).length;
  if (count === 0) return 'none';
  return count === items.length ? 'all' : 'some';
}
