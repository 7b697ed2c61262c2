import lighthouse, { type Config, type RunnerResult } from 'lighthouse';
import { createServer, type AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { findBrowser } from './fixtures/chromium.ts';

/**
 * `node lighthouse.ts ORIGIN NAME=PATH ...`: Lighthouse on a phone with its own simulated network, in the browser of the
 * journeys. Prints a bar for each page and score; ends with 1 when one is below 95.
 */
const [origin, ...pages] = process.argv.slice(2);
if (origin === undefined || pages.length === 0) throw new Error('lighthouse.ts ORIGIN NAME=PATH ...');
const least = 95;
type Result = RunnerResult['lhr'];
const config: Config = {
  extends: 'lighthouse:default',
  settings: { onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] },
};

const port = await freePort();
const browser = await findBrowser();
const chrome = await chromium.launch({ ...browser, args: [...browser.args, `--remote-debugging-port=${port}`] });
try {
  for (const page of pages) {
    const [name, path] = [page.slice(0, page.indexOf('=')), page.slice(page.indexOf('=') + 1)];
    const { categories, audits } = await medianRun(origin + path);
    for (const { id, score, auditRefs } of Object.values(categories)) {
      const value = Math.round((score ?? 0) * 100);
      console.log(`bar lighthouse-${name}-${id} ${value} ${least} ${value >= least ? 'ok' : 'short'}`);
      if (value < least) process.exitCode = 1;
      const lost = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
      if (value < 100) console.log(`  ${lost.map(({ id }) => `${id}: ${audits[id]?.title}`).join('; ')}`);
    }
  }
} finally {
  await chrome.close();
}

/** Of three, by the performance score: what else runs on the machine moves it. */
async function medianRun(url: string): Promise<Result> {
  const runs: Result[] = [];
  for (let run = 0; run < 3; run += 1) {
    const result = await lighthouse(url, { port, logLevel: 'error' }, config);
    if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
    if (result.lhr.runtimeError !== undefined) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
    runs.push(result.lhr);
  }
  const score = ({ categories }: Result) => categories['performance']?.score ?? 0;
  const [, middle] = runs.sort((a, b) => score(a) - score(b));
  if (middle === undefined) throw new Error('There were no three runs.');
  return middle;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
