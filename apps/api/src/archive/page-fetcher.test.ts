import { DomainError } from '@claimdesk/core';
import { expect, it } from 'vitest';
import { startPageServer } from '../testing/page-server.ts';
import { createPageFetcher } from './page-fetcher.ts';

it('lets go of a page when the server stops, and says so', async () => {
  const site = await startPageServer();
  const fetcher = createPageFetcher({ fetchAllowed: [site.host], fetchProxy: null }, () => new Date());
  const asked = new Promise<void>((resolve) => {
    site.pages['/silent'] = () => resolve();
  });
  const fetching = fetcher.fetch(`http://${site.host}/silent`, 'archive').catch((error: unknown) => error);
  await asked;
  fetcher.stop();
  const problem = await fetching;
  expect([problem instanceof DomainError, problem]).toEqual([true, expect.objectContaining({ code: 'unavailable' })]);
  await site.stop();
});

it('counts the turns of one member and of nobody else', () => {
  const fetcher = createPageFetcher({ fetchAllowed: [], fetchProxy: null }, () => new Date(0));
  const done = fetcher.begin('ada');
  fetcher.begin('ada');
  expect(() => fetcher.begin('ada')).toThrow(/Two pages are being fetched for you/u);
  expect(() => fetcher.begin('ben')).not.toThrow();
  done();
  expect(() => fetcher.begin('ada')).not.toThrow();
});
