import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './fixtures/chromium.ts';
import { fillDesk } from './fixtures/sample-desk.ts';
import { fillSite, siteScreens } from './fixtures/sample-site.ts';
import { screens } from './fixtures/screens.ts';
import type { Session } from './fixtures/api.ts';
import { startServer, type RunningServer } from './fixtures/server.ts';
import { settled } from './fixtures/settled.ts';

/**
 * Takes pictures from a real server with a desk of samples. `npm run screenshots` makes those of the README;
 * `npm run screenshots -- FOLDER [NAMES]` takes every screen, or the named ones, into a folder of your choice.
 */
const ofReadme = ['desk', 'article', 'review', 'adjudicate', 'public'];
const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });

const only = process.argv[2] === undefined ? ofReadme : process.argv[3]?.split(',');
const sizes = [
  { suffix: 'light', width: 1440, height: 900, colorScheme: 'light' },
  { suffix: 'dark', width: 1440, height: 900, colorScheme: 'dark' },
  { suffix: '390', width: 390, height: 844, colorScheme: 'light' },
] as const;

const browser = await chromium.launch(await findBrowser());
try {
  await take(screens, fillDesk);
  await take(
    siteScreens.map((screen) => ({ ...screen, as: null })),
    fillSite,
  );
} finally {
  await browser.close();
}

type Shown<Sample> = {
  name: string;
  path: (sample: Sample) => string;
  as?: 'ada' | 'ben' | 'cleo' | null;
  ready: string;
};

/** Those of the screens that are wanted, on a server that `fill` has filled for them. */
async function take<Sample extends { ada: Session; ben?: Session; cleo?: Session }>(
  all: readonly Shown<Sample>[],
  fill: (server: RunningServer) => Promise<Sample>,
): Promise<void> {
  const wanted = all.filter(({ name }) => only === undefined || only.includes(name));
  if (wanted.length === 0) return;
  const server = await startServer();
  try {
    const sample = await fill(server);
    for (const size of sizes) {
      for (const { name, path, as, ready } of wanted) {
        const page = await openPage(server, as === null ? null : (sample[as ?? 'ada'] ?? null), size);
        await page.goto(server.origin + path(sample));
        await page.locator(ready).first().waitFor({ timeout: 15_000 });
        await settled(page);
        await page.screenshot({ path: join(folder, `${name}-${size.suffix}.png`), fullPage: name.startsWith('site') });
        await page.context().close();
      }
    }
  } finally {
    await server.stop();
  }
}

async function openPage(server: RunningServer, session: Session | null, size: (typeof sizes)[number]): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    colorScheme: size.colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  if (session !== null) {
    const [name = '', ...value] = session.cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: server.origin }]);
  }
  return context.newPage();
}
