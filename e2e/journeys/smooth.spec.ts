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
type Measured = {
  tasks: Task[];
  /** The longest task by the clock of its thread, which stands while others run. */ busyMs: number;
};

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
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { tasks, busyMs } = await measure(page, `/articles/${id}`, test.info().outputPath(`trace-${attempt}.json`));
    const worst = tasks.toSorted((a, b) => b.ms - a.ms)[0];
    const words = worst === undefined ? 'none over 50 ms' : `the longest ${worst.ms} ms while ${worst.during}`;
    console.log(
      `${article.claims} claims, ${article.words} words: tasks ${words}; ${busyMs} ms of its own time at most.`,
    );
    longest.push(Math.min(worst?.ms ?? 0, busyMs));
    if (Math.min(...longest) <= LONGEST_TASK_MS) break;
  }
  expect(Math.min(...longest), 'the longest task in ms').toBeLessThanOrEqual(LONGEST_TASK_MS);
});

async function measure(page: Page, path: string, trace: string): Promise<Measured> {
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
  const browser = page.context().browser();
  await browser?.startTracing(page, { path: trace, categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });

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

  const recorded = await browser?.stopTracing();
  const tasks = await page.evaluate(() => (window as unknown as { tasks: { found: Task[] } }).tasks.found);
  return { tasks, busyMs: longestOwnTime(recorded?.toString() ?? '') };
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/** Of the tasks on the main thread of the page. */
function longestOwnTime(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.name.endsWith('RunTask') && event.ph === 'X' && mains.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('The trace names no task of the page.');
  return Math.round(Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000);
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
