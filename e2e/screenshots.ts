import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './fixtures/chromium.ts';
import { fillDesk, type SampleDesk } from './fixtures/sample-desk.ts';
import type { Session } from './fixtures/api.ts';
import { startServer } from './fixtures/server.ts';

/** Takes the pictures of the README from a real server with a desk of samples: `npm run screenshots [-- FOLDER]`. */
const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });

type Screen = { name: string; path: (desk: SampleDesk) => string; as?: 'ada' | 'ben' | 'cleo' | null; ready: string };

const screens: Screen[] = [
  { name: 'desk', path: () => '/', ready: 'main h2' },
  { name: 'articles', path: () => '/articles', ready: 'main a' },
  {
    name: 'article',
    path: ({ articleId, claims }) => `/articles/${articleId}?claim=${claims.suggested}`,
    ready: 'main h1',
  },
  { name: 'review-queue', path: () => '/review', ready: 'main' },
  { name: 'review', path: ({ claims }) => `/review/${claims.inReview}`, ready: 'main textarea' },
  { name: 'adjudicate-queue', path: () => '/adjudicate', as: 'cleo', ready: 'main' },
  { name: 'adjudicate', path: ({ claims }) => `/adjudicate/${claims.disputed}`, as: 'cleo', ready: 'main' },
  { name: 'publish-queue', path: () => '/publish', ready: 'main' },
  { name: 'publish', path: ({ claims }) => `/publish/${claims.decided}`, ready: 'main textarea' },
  { name: 'reports', path: () => '/reports', ready: 'main' },
  { name: 'members', path: () => '/settings/members', ready: 'main' },
  { name: 'policy', path: () => '/settings/policy', ready: 'main' },
  { name: 'keys', path: () => '/settings/keys', ready: 'main' },
  { name: 'audit', path: () => '/settings/audit', ready: 'main' },
  { name: 'account', path: () => '/settings/account', ready: 'main' },
  { name: 'public', path: ({ claims }) => `/p/${claims.published}`, as: null, ready: 'h1' },
  { name: 'sign-in', path: () => '/sign-in', as: null, ready: 'main' },
];

const only = process.argv[3]?.split(',');
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

/** Fonts are there and the screen has stopped changing: two frames in a row with the same text. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
