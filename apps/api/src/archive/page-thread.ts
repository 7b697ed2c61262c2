import { parentPort, workerData } from 'node:worker_threads';
import type { PageReading } from '@claimdesk/core';
import { readPage } from '@claimdesk/core/read-page';
import { decodePage } from '../fetch/decode-page.ts';
import { isMarkup, mediaTypeOf } from '../fetch/page-type.ts';
import type { PageToRead } from './read-pages-in-thread.ts';

function read({ quote, earlier, ...page }: PageToRead): PageReading {
  if ('text' in page) return readPage({ source: page.text, markup: false, quote, earlier });
  const markup = isMarkup(mediaTypeOf(page.contentType));
  return readPage({ source: decodePage(page.bytes, page.contentType), markup, quote, earlier });
}

parentPort?.postMessage((workerData as PageToRead[]).map(read), []);
