import { gzipSync } from 'node:zlib';
import { setUp } from '../fixtures/api.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, test } from '../fixtures/test.ts';

/** Bytes of JavaScript and CSS, gzipped; fonts are not counted. */
const limit = 200_000;

test('the desk needs less than 200 kB of scripts and styles', async ({ page, context, server }) => {
  const { cookie } = await setUp(server);
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: server.origin }]);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)(\?|$)/.test(response.url())) bodies.push(response.body());
  });
  await page.goto(server.origin);
  await page.getByRole('heading', { name: 'Start with an article' }).waitFor();
  await settled(page);
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  console.log(`first load of the desk: ${bytes} bytes of scripts and styles, gzipped`);
  expect(bodies.length).toBeGreaterThan(2);
  expect(bytes).toBeLessThan(limit);
});
