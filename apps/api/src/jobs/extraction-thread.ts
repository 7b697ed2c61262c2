import { parentPort } from 'node:worker_threads';
import { DomainError, type ExtractedClaim } from '@claimdesk/core';
import { openEngine } from '../models/open-engine.ts';
import { doublesOf } from '../use-cases/article/doubles.ts';
import type { FromThread, ToThread } from './extraction-message.ts';

/** Runs in a thread of its own, so that no request waits for an article to be read. */
const engine = openEngine();
/** Claims are given away this often, and earlier when there are many, so that little is lost when the reading ends. */
const GIVE_EVERY_MS = 250;
const GIVE_AT_CLAIMS = 50;

function post(message: FromThread): void {
  parentPort?.postMessage(message, []);
}

parentPort?.on('message', (input: ToThread) => {
  try {
    read(input);
  } catch (error) {
    // Models that cannot be used are nothing for the reader of an article: that is for the log.
    if (error instanceof DomainError && error.code === 'too_large') post({ kind: 'refused', message: error.message });
    else post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function read({ text, published, mostClaims }: ToThread): void {
  let claims: ExtractedClaim[] = [];
  let count = 0;
  let last = Date.now();
  let reached = { done: 0, total: 0 };
  const give = () => {
    post({ kind: 'found', found: { claims, ...reached } });
    claims = [];
    last = Date.now();
  };
  const extraction = engine.extract(text, {
    ...(published === null ? {} : { published }),
    onArticle: (article) => post({ kind: 'article', article }),
    onClaims(batch) {
      const room = mostClaims - count;
      count += batch.length;
      claims.push(...batch.slice(0, room));
      if (batch.length <= room) return;
      give();
      throw tooMany(mostClaims);
    },
    onProgress(done, total) {
      reached = { done, total };
      if (claims.length >= GIVE_AT_CLAIMS || done === total || Date.now() - last >= GIVE_EVERY_MS) give();
    },
  });
  post({ kind: 'ended', doubles: doublesOf(extraction.claims) });
}

function tooMany(mostClaims: number): DomainError {
  const most = mostClaims.toLocaleString('en-GB');
  const sentence = `This text makes more than ${most} claims; those of its first part are kept. Add the rest as articles of their own.`;
  return new DomainError('too_large', sentence);
}
