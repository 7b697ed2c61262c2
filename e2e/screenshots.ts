import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './fixtures/chromium.ts';
import { fillDesk } from './fixtures/sample-desk.ts';
import { screens } from './fixtures/screens.ts';
import type { Session } from './fixtures/api.ts';
import { startServer } from './fixtures/server.ts';
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

const server = await startServer();
const browser = await chromium.launch(await findBrowser());
try {
  const desk = await fillDesk(server);
  for (const size of sizes) {
    for (const screen of screens) {
      if (only !== undefined && !only.includes(screen.name)) continue;
      const page = await openPage(screen.as === null ? null : desk[screen.as ?? 'ada'], size);
      await page.goto(server.origin + screen.path(desk));
      await page.locator(screen.ready).first().waitFor({ timeout: 15_000 });
      await settled(page);
      await page.screenshot({ path: join(folder, `${screen.name}-${size.suffix}.png`) });
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function openPage(session: Session | null, size: (typeof sizes)[number]): Promise<Page> {
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
