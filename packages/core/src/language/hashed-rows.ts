/**
 * From a hash to its row, or -1. `deltas` are the sorted hashes as differences in groups of seven bits, least first; row
 * n belongs to the n-th of them. Key and row stand side by side: one look at memory, not two.
 */
export function readHashedRows(deltas: Uint8Array, count: number): (hash: number) => number {
  let capacity = 1024;
  while (capacity < count * 2) capacity *= 2;
  const mask = capacity - 1;
  const table = new Int32Array(capacity * 2);
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
    let slot = (key ^ (key >>> 16)) & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = key;
    table[slot * 2 + 1] = row;
  }
  return (wanted) => {
    let slot = (wanted ^ (wanted >>> 16)) & mask;
    for (;;) {
      const key = table[slot * 2] as number;
      if (key === wanted) return table[slot * 2 + 1] as number;
      if (key === 0) return -1;
      slot = (slot + 1) & mask;
    }
  };
}
