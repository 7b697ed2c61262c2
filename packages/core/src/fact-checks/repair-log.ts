/** One thing that was changed or left out on the way from a source to an item. */
export type Repair = {
  /** The place of the item, or of what gave no item. */
  item: string;
  /** Dotted, as the source calls it; empty for the whole node. */
  field: string;
  /** The value found, cut short. */
  was: string;
  /** What was taken in its place, cut short; null when it was dropped. */
  became: string | null;
  why: string;
};

/** The log of one item. */
export type ItemLog = {
  changed: (field: string, was: unknown, became: unknown, why: string) => void;
  dropped: (field: string, was: unknown, why: string) => void;
};

const MOST_SHOWN = 300;

export function openLog(item: string, log: Repair[]): ItemLog {
  return {
    changed: (field, was, became, why) => log.push({ item, field, was: preview(was), became: preview(became), why }),
    dropped: (field, was, why) => log.push({ item, field, was: preview(was), became: null, why }),
  };
}

/** A value in few characters, whatever it is: it looks one level deep, so that a log costs no more than its lines. */
function preview(value: unknown): string {
  if (typeof value === 'string') return value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
  if (Array.isArray(value)) return listPreview(value);
  if (typeof value === 'object' && value !== null) {
    const keys: string[] = [];
    for (const key in value) {
      if (keys.length === 5) {
        keys.push('…');
        break;
      }
      keys.push(key.slice(0, 30));
    }
    return `an object with ${keys.join(', ') || 'nothing in it'}`;
  }
  return String(value);
}

function listPreview(list: readonly unknown[]): string {
  const shown = list.slice(0, 5).map((item) => {
    const named = typeof item === 'object' && item !== null && 'name' in item ? item.name : item;
    return typeof named === 'object' || named === undefined ? '…' : String(named).slice(0, 60);
  });
  if (list.length > shown.length) shown.push('…');
  return `a list of ${list.length}: ${shown.join(', ')}`;
}
