import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ben, invite, setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { accept, claimsByWorth, untilRead, type Claim } from '../fixtures/sample-desk.ts';
import { startServer } from '../fixtures/server.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, test } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { Workbench } from '../pages/workbench.ts';

test('what a colleague does appears by itself and moves nothing that I read', async ({ server, openAs }) => {
  const ada = await setUp(server);
  const benApi = await invite(server, ada, ben, ['reviewer', 'editor']);
  const { id: articleId } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, articleId);
  const claims = await claimsByWorth(ada, articleId);
  const [mine, theirs] = [find(claims, 'nine minutes'), find(claims, '412,000 passengers in 2025')];
  const dismissed = find(claims, '£1.8m');
  const all = await ada.ask<{ claims: { duplicateOfId: string | null }[] }>('claim.byArticle', { articleId });
  // What the headline only repeats is one entry with the claim that it repeats.
  const total = all.claims.filter((claim) => claim.duplicateOfId === null).length;

  // Low windows, so that the article and the list have something to scroll.
  const viewport = { width: 1440, height: 520 };
  const reading = await openAs(server, ada, { viewport });
  const lists = await openAs(server, ada, { viewport });
  const colleague = await openAs(server, benApi, { viewport });
  await reading.goto(`/articles/${articleId}?claim=${mine.id}`);
  await lists.goto('/');
  await colleague.goto(`/articles/${articleId}?claim=${theirs.id}`);
  for (const page of [reading, lists, colleague]) await live(page);
  const bench = new Workbench(reading);
  const desk = new Desk(lists);
  await desk.row(ferryArticle.headline).waitFor();

  await reading.evaluate(() => Object.assign(window, { loadedOnce: true }));
  await scroll(bench.text, 180);
  await scroll(bench.list, 260);
  await settled(reading);
  const before = await places(bench);

  await test.step('a colleague accepts one claim and dismisses another', async () => {
    const theirBench = new Workbench(colleague);
    await expect(theirBench.heading(theirs.number)).toBeVisible();
    await theirBench.press('a');
    await expect(theirBench.claim.getByText('Queued', { exact: true })).toBeVisible();
    await theirBench.choose(dismissed.wording);
    await expect(theirBench.heading(dismissed.number)).toBeVisible();
    await theirBench.press('d');
    await colleague.keyboard.press('6');
    await expect(colleague.getByText(/dismissed as/)).toBeVisible();
  });

  await test.step('my article shows it in the text and in the list', async () => {
    await expect(markOf(bench.text, theirs)).toHaveAccessibleDescription(/queued/);
    await expect(markOf(bench.text, dismissed)).toHaveAccessibleDescription(/dismissed/);
    await expect(reading.getByText(`${total} claims, ${total - 2} to sort`)).toBeVisible();
    expect(await places(bench), 'what I read stays where it is').toEqual(before);
    await expect(bench.heading(mine.number)).toBeVisible();
  });

  await test.step('my desk shows it too', async () => {
    await expect(desk.group('Reviews wanted').getByRole('link', { name: theirs.wording })).toBeVisible();
    await expect(desk.row(ferryArticle.headline)).toContainText(`${all.claims.length - 2} to sort`);
    await expect(desk.row(ferryArticle.headline)).toContainText('1 open');
  });
  expect(await reading.evaluate(() => 'loadedOnce' in window), 'nothing was loaded again').toBe(true);
});

test('two tabs of one browser share one event stream, and the second takes over when the first is closed', async ({
  server,
  openAs,
}) => {
  const ada = await setUp(server);
  const first = await openAs(server, ada);
  const streams: string[] = [];
  first.context().on('request', (request) => {
    if (request.url().includes('/events.live')) streams.push(request.url());
  });
  await first.goto('/');
  await live(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await live(second);
  expect(streams).toHaveLength(1);

  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  for (const page of [first, second]) await expect(page.getByText(ferryArticle.headline).first()).toBeVisible();
  expect(streams).toHaveLength(1);

  await first.close();
  await expect.poll(() => streams.length).toBe(2);
  await live(second);
});

test('after the server was away, the page connects again and shows what happened meanwhile', async ({ openAs }) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-restart-'));
  let server = await startServer({ folder });
  try {
    const ada = await setUp(server);
    const { id: articleId } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
    await untilRead(ada, articleId);
    const claims = await claimsByWorth(ada, articleId);
    const [open, changed] = [find(claims, 'nine minutes'), find(claims, '412,000 passengers in 2025')];
    const page = await openAs(server, ada, { viewport: { width: 1440, height: 520 } });
    await page.goto(`/articles/${articleId}?claim=${open.id}`);
    await live(page);
    const bench = new Workbench(page);
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
    await scroll(bench.text, 180);
    const before = await places(bench);

    await server.stop();
    await expect(page.getByText(/^No connection since/)).toBeVisible({ timeout: 20_000 });

    server = await startServer({ folder, env: { CLAIMDESK_PORT: new URL(server.origin).port } });
    // Before the page is back, or just as it comes: a change that no event stream has told it.
    await accept(ada, changed);
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible({ timeout: 30_000 });
    await expect(markOf(bench.text, changed)).toHaveAccessibleDescription(/queued/);
    expect(await places(bench)).toEqual(before);

    // And it goes on from there.
    await accept(ada, find(claims, '£2.40'));
    await expect(markOf(bench.text, find(claims, '£2.40'))).toHaveAccessibleDescription(/queued/);
    expect(await page.evaluate(() => 'loadedOnce' in window), 'nothing was loaded again').toBe(true);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function find(claims: readonly Claim[], words: string): Claim {
  const claim = claims.find(({ wording }) => wording.includes(words));
  if (claim === undefined) throw new Error(`The engine found no claim with “${words}”.`);
  return claim;
}

async function live(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible();
}

function markOf(text: Locator, claim: Claim): Locator {
  return text.locator(`[data-opens~="${claim.id}"]`);
}

async function scroll(pane: Locator, top: number): Promise<void> {
  await pane.evaluate((element, top) => {
    element.scrollTop = top;
  }, top);
}

/** Where the panes are scrolled to, and which claim is open. */
async function places(bench: Workbench): Promise<{ text: number; list: number; open: number }> {
  const top = (pane: Locator) => pane.evaluate((element) => element.scrollTop);
  return { text: await top(bench.text), list: await top(bench.list), open: await bench.openNumber() };
}
