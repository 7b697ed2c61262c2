import type { english } from './en.ts';

/** What reports and public pages say. Another language is another file like `en.ts`, with an object of this type. */
export type Words = typeof english;
