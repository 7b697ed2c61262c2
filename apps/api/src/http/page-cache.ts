import { toPacked, type Packed } from './packed.ts';

/** Rendered pages that are kept at most, and their bytes before packing. */
const MOST_PAGES = 2000;
const MOST_BYTES = 32_000_000;

/**
 * Bytes by what they follow from: a content hash and everything else that the rendering depends on. Whoever asks has
 * looked that up first, so nothing in here can be out of date; the longest unused goes first.
 */
export type PageCache = {
  find(key: string): Packed | undefined;
  keep(key: string, content: string | Uint8Array): Packed;
};

export function createPageCache(): PageCache {
  const pages = new Map<string, Packed>();
  let size = 0;
  return {
    find(key) {
      const found = pages.get(key);
      if (found !== undefined) {
        pages.delete(key);
        pages.set(key, found);
      }
      return found;
    },
    keep(key, content) {
      const page = toPacked(content);
      size += page.bytes.length - (pages.get(key)?.bytes.length ?? 0);
      pages.set(key, page);
      for (const [oldest, { bytes }] of pages) {
        if (pages.size <= MOST_PAGES && size <= MOST_BYTES) break;
        pages.delete(oldest);
        size -= bytes.length;
      }
      return page;
    },
  };
}
