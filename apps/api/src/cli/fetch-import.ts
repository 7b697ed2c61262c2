import { canonicalText } from '@claimdesk/core';
import { decodePage } from '../fetch/decode-page.ts';
import { defaultRules, fetchPage } from '../fetch/fetch-page.ts';
import { FetchProblem } from '../fetch/fetch-problem.ts';
import { isImportable } from '../fetch/page-type.ts';
import type { ImportText } from '../imports/prepare-import.ts';
import { configFromEnvironment } from '../main.ts';
import { RefusedError } from './usage.ts';

const TOTAL_MS = 120_000;

/** What is at an address, by the rules of the server: public addresses, and those that its settings allow. */
export async function fetchImport(address: string, mostBytes: number): Promise<ImportText> {
  const { fetchAllowed: allowed, fetchProxy: proxy } = configFromEnvironment();
  const rules = { ...defaultRules, allowed, proxy, mostBytes, totalMs: TOTAL_MS, accepts: isImportable };
  try {
    const { url, bytes, contentType } = await fetchPage(address, rules);
    return { text: canonicalText(decodePage(bytes, contentType)), url };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    throw new RefusedError(
      `Nothing came from ${address}: ${error.code.replaceAll('_', ' ')}. Download it, and import the file.`,
    );
  }
}
