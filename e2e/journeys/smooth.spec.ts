import type { Locator, Page } from '@playwright/test';
import { setUp } from '../fixtures/api.ts';
import { manyClaims } from '../fixtures/articles.ts';
import { untilRead } from '../fixtures/sample-desk.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, test } from '../fixtures/test.ts';
import { Workbench } from '../pages/workbench.ts';

/** The longest time that the page may be deaf to a key or a finger. */
const LONGEST_TASK_MS = 100;
/** Other tests share the machine: what is the page's own doing shows every time. */
const ATTEMPTS = 3;

type Task = { during: string; ms: number };

test('an article of 2,000 words with 300 claims stays smooth', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server);
  const { id } = await ada.call<{ id: string }>('article.create', { text: manyClaims(304) });
  await untilRead(ada, id);
  const article = await ada.ask<{ words: number; claims: number }>('article.byId', { id });
  expect(article.words).toBeGreaterThan(1900);
  expect(article.claims).toBeGreaterThanOrEqual(300);
  const page = await openAs(server, ada);

  const longest: number[] = [];
  for (
    let attempt = 0;
    attempt < ATTEMPTS && (longest.length === 0 || Math.min(...longest) > LONGEST_TASK_MS);
    attempt += 1
  ) {
    const tasks = await measure(page, `/articles/${id}`);
    const worst = tasks.toSorted((a, b) => b.ms - a.ms)[0];
    longest.push(worst?.ms ?? 0);
    console.log(
      worst === undefined
        ? `300 claims, ${article.words} words: no task over 50 ms.`
        : `300 claims, ${article.words} words: ${tasks.length} tasks over 50 ms, the longest ${worst.ms} ms while ${worst.during}.`,
    );
  }
  expect(Math.min(...longest), 'the longest task in ms').toBeLessThanOrEqual(LONGEST_TASK_MS);
});

async function measure(page: Page, path: string): Promise<Task[]> {
  await page.goto(path);
  const bench = new Workbench(page);
  await bench.heading(1).waitFor();
  await settled(page);
  await page.evaluate(() => {
    const found: Task[] = [];
    const state = { during: '', found };
    Object.assign(window, { tasks: state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push({ during: state.during, ms: Math.round(entry.duration) });
    }).observe({ type: 'longtask' });
  });

  await during(page, 'scrolling the text');
  await scrollThrough(page, bench.text);
  await during(page, 'scrolling the list');
  await scrollThrough(page, bench.list);
  await during(page, 'moving by key');
  const from = await bench.openNumber();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('j');
    await frame(page);
  }
  await expect(bench.heading(from + 60)).toBeVisible();
  await during(page, 'accepting');
  await bench.press('a');
  await expect(bench.claim.getByText('Queued', { exact: true })).toBeVisible();
  await during(page, 'ordering by worth');
  await bench.list.getByRole('radio', { name: 'Worth checking' }).click();
  await settled(page);
  return page.evaluate(() => (window as unknown as { tasks: { found: Task[] } }).tasks.found);
}

/** What the person does now; what began before is counted there. */
async function during(page: Page, what: string): Promise<void> {
  await frame(page);
  await page.evaluate((what) => Object.assign((window as unknown as { tasks: object }).tasks, { during: what }), what);
}

/** With the wheel, to the end and back. */
async function scrollThrough(page: Page, pane: Locator): Promise<void> {
  const box = await pane.boundingBox();
  if (box === null) throw new Error('The pane is not shown.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const way of [1, -1]) {
    const atEnd = () =>
      pane.evaluate((element, way) => {
        const end = way === 1 ? element.scrollHeight - element.clientHeight : 0;
        return Math.abs(element.scrollTop - end) < 2;
      }, way);
    while (!(await atEnd())) {
      await page.mouse.wheel(0, way * 600);
      await frame(page);
    }
  }
}

function frame(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
