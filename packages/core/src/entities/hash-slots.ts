/** From 32-bit keys to their places in a list: open addressing, filled once. */
export type HashSlots = {
  /** -1 when absent. */
  find(key: number): number;
};

export function hashSlots(keys: ArrayLike<number>): HashSlots {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const stored = new Uint32Array(size);
  const places = new Int32Array(size).fill(-1);
  for (let place = 0; place < keys.length; place += 1) {
    const key = (keys[place] ?? 0) >>> 0;
    let slot = (key ^ (key >>> 15)) & mask;
    while ((places[slot] as number) >= 0) slot = (slot + 1) & mask;
    stored[slot] = key;
    places[slot] = place;
  }
  return {
    find(wanted) {
      const key = wanted >>> 0;
      let slot = (key ^ (key >>> 15)) & mask;
      for (;;) {
        const place = places[slot] as number;
        if (place < 0 || stored[slot] === key) return place;
        slot = (slot + 1) & mask;
      }
    },
  };
}
