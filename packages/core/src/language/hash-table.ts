/** From hashes to values: key and value side by side, so that one look at memory finds both. Key 0 is an empty slot. */
export type HashTable = { slots: Int32Array; mask: number };

/**
 * `deltas` are the sorted hashes as differences in groups of seven bits, least first; row n belongs to the n-th of them,
 * and `valueOf(n)`, at least 0, is what is found for it.
 */
export function readHashTable(deltas: Uint8Array, count: number, valueOf: (row: number) => number): HashTable {
  let capacity = 1024;
  while (capacity < count * 2) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  let read = 0;
  let hash = 0;
  for (let row = 0; row < count; row += 1) {
    let shift = 1;
    let byte = 0;
    do {
      byte = deltas[read] as number;
      read += 1;
      hash += (byte & 127) * shift;
      shift *= 128;
    } while (byte >= 128);
    const key = hash | 0;
    let slot = slotOf(key, mask);
    while (slots[slot] !== 0) slot = nextSlot(slot, mask);
    slots[slot] = key;
    slots[slot + 1] = valueOf(row);
  }
  return { slots, mask };
}

/** The value of a hash, or -1. */
export function findHash({ slots, mask }: HashTable, wanted: number): number {
  let slot = slotOf(wanted, mask);
  for (;;) {
    const key = slots[slot] as number;
    if (key === wanted) return slots[slot + 1] as number;
    if (key === 0) return -1;
    slot = nextSlot(slot, mask);
  }
}

/** Where a key is looked for first. */
export function slotOf(key: number, mask: number): number {
  return ((key ^ (key >>> 16)) & mask) << 1;
}

function nextSlot(slot: number, mask: number): number {
  return (slot + 2) & (2 * mask + 1);
}
