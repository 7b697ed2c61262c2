import { DomainError, MAX_TEXT_BYTES } from '@claimdesk/core';
import type { Config } from '../config.ts';
import { defaultRules, fetchPage, type FetchedPage, type FetchRules } from '../fetch/fetch-page.ts';
import { isArchivable, isImportable } from '../fetch/page-type.ts';
import { createWriteLimit } from '../http/rate-limit.ts';

export type PageFetcher = {
  /** Throws FetchProblem; DomainError `unavailable` when the server stops meanwhile. */
  fetch(address: string, purpose: FetchPurpose): Promise<FetchedPage>;
  /** Takes one of a member's turns; call what it answers with when the page is there. Throws DomainError. */
  begin(memberId: string): () => void;
  stop(): void;
};

type FetchPurpose = 'archive' | 'import';

/** What may come of a page depends on what it is for. */
const purposes: Record<FetchPurpose, Pick<FetchRules, 'accepts' | 'mostBytes'>> = {
  archive: { accepts: isArchivable, mostBytes: defaultRules.mostBytes },
  import: { accepts: isImportable, mostBytes: MAX_TEXT_BYTES },
};

/** With reading the page after it, the answer comes within half a minute. */
const TOTAL_MS = 24_000;
/** Enough for whoever reads what they archive. The limits know nothing of other members, so that they tell nothing of them. */
const MOST_A_MINUTE = 20;
const MOST_AT_ONCE = 2;

export function createPageFetcher(config: Pick<Config, 'fetchAllowed' | 'fetchProxy'>, now: () => Date): PageFetcher {
  const rules = { ...defaultRules, allowed: config.fetchAllowed, proxy: config.fetchProxy, totalMs: TOTAL_MS };
  const take = createWriteLimit(MOST_A_MINUTE, now);
  const running = new Map<string, number>();
  const stopping = new AbortController();

  return {
    async fetch(address, purpose) {
      try {
        return await fetchPage(address, { ...rules, ...purposes[purpose] }, stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
        throw new DomainError('unavailable', 'The server is being restarted. Ask for the page again in a moment.');
      }
    },
    begin(memberId) {
      const mine = running.get(memberId) ?? 0;
      if (mine >= MOST_AT_ONCE) {
        throw new DomainError('rate_limited', 'Two pages are being fetched for you. Wait until one of them is there.');
      }
      take(memberId);
      running.set(memberId, mine + 1);
      return () => {
        const left = (running.get(memberId) ?? 1) - 1;
        if (left > 0) running.set(memberId, left);
        else running.delete(memberId);
      };
    },
    stop: () => stopping.abort(),
  };
}
