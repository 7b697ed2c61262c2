import { expect, it } from 'vitest';
import { originOf, readConfig } from './config.ts';

it('has a default for everything', () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    ok: true,
    config: { host: '127.0.0.1', publicOrigin: 'http://127.0.0.1:7433', publicOriginConfigured: false },
  });
});

it('names every problem at once', () => {
  const read = readConfig({
    CLAIMDESK_PORT: 'http',
    CLAIMDESK_PUBLIC_ORIGIN: 'javascript:alert(1)',
    DATABASE_URL: 'mysql://x',
    CLAIMDESK_POOL_SIZE: '0',
  });
  expect(read).toMatchObject({ ok: false });
  const problems = read.ok ? [] : read.problems;
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'CLAIMDESK_PORT',
    'CLAIMDESK_PUBLIC_ORIGIN',
    'DATABASE_URL',
    'CLAIMDESK_POOL_SIZE',
  ]);
});

it('takes an empty variable for one that is not set, and an origin without its path', () => {
  const read = readConfig({ DATABASE_URL: '', CLAIMDESK_PUBLIC_ORIGIN: 'https://claims.example.org/desk/' });
  expect(read).toMatchObject({
    ok: true,
    config: { databaseUrl: undefined, publicOrigin: 'https://claims.example.org', publicOriginConfigured: true },
  });
});

it('makes an address that a person can open', () => {
  expect(originOf('0.0.0.0', 80)).toBe('http://127.0.0.1:80');
  expect(originOf('::1', 8080)).toBe('http://[::1]:8080');
});

it('takes hosts that pages may come from as a URL writes them, and refuses what is none', () => {
  const read = readConfig({
    CLAIMDESK_FETCH_ALLOWED: ' Wiki.Example.org, 10.0.0.5:8080,[::1]:80 ',
    CLAIMDESK_FETCH_PROXY: 'http://proxy:3128',
  });
  expect(read).toMatchObject({
    ok: true,
    config: { fetchAllowed: ['wiki.example.org', '10.0.0.5:8080', '[::1]'], fetchProxy: { host: 'proxy:3128' } },
  });
  const wrong = readConfig({ CLAIMDESK_FETCH_ALLOWED: 'http://wiki.example.org/', CLAIMDESK_FETCH_PROXY: 'socks://x' });
  expect(wrong.ok ? [] : wrong.problems.map((problem) => problem.split(' ')[0])).toEqual([
    'CLAIMDESK_FETCH_ALLOWED',
    'CLAIMDESK_FETCH_PROXY',
  ]);
});
