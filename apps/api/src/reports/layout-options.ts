import type { Words } from '@claimdesk/core';

/** What a laid-out file needs beside the frozen model. */
export type LayoutOptions = {
  words?: Words;
  /** The bytes of the logo that the model names by its hash; without them the newsroom's name stands alone. */
  logo?: Uint8Array | null;
};
