import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { setUp } from '../fixtures/api.ts';
import { hostileArticle } from '../fixtures/articles.ts';
import { accept, approve, claimsByWorth, publish, untilRead } from '../fixtures/sample-desk.ts';
import { expect, test } from '../fixtures/test.ts';
import { Reports } from '../pages/reports.ts';
import { Review } from '../pages/review.ts';
import { Workbench } from '../pages/workbench.ts';

const { attack, markup } = hostileArticle;

test('words full of markup stay words, on every way through the product', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server, `<script>${attack}</script> Desk`);
  const { id: articleId } = await ada.call<{ id: string }>('article.create', {
    text: hostileArticle.text,
    outlet: `<img src=x onerror="${attack}">`,
    url: 'https://news.sample.example/a?b="><script>',
  });
  await untilRead(ada, articleId);
  const claims = await claimsByWorth(ada, articleId);
  const claim = claims.find(({ wording }) => wording.includes('5,120'));
  if (claim === undefined)
    throw new Error(`No claim with the number: ${claims.map(({ wording }) => wording).join('; ')}`);

  const page = await openAs(server, ada);
  const ran = await trap(page.context());

  await test.step('the article shows its markup as text', async () => {
    await page.goto(`/articles/${articleId}?claim=${claim.id}`);
    const bench = new Workbench(page);
    await expect(bench.text.getByText('<script>', { exact: false }).first()).toBeVisible();
    await expect(bench.text.getByText('javascript:', { exact: false }).first()).toBeVisible();
    await expect(bench.text.locator('img, script, iframe, a[href^="javascript"]')).toHaveCount(0);
    await expect(bench.claim.getByRole('blockquote')).toContainText('5,120');
    expect(
      await bench.text.evaluate((pane) => pane.scrollWidth - pane.clientWidth),
      'a long line wraps',
    ).toBeLessThanOrEqual(0);
  });

  await test.step('so does a wording full of it', async () => {
    const bench = new Workbench(page);
    await bench.press('e');
    await bench.claim.getByLabel('Wording', { exact: true }).fill(`The ferry carried 5,120 ${markup}`);
    await page.keyboard.press('Control+Enter');
    await expect(bench.claim.getByLabel('Wording', { exact: true })).toBeHidden();
    await expect(bench.row(markup)).toBeVisible();
    const { version } = await ada.ask<{ version: number }>('claim.byId', { id: claim.id });
    await accept(ada, { ...claim, version });
  });

  await test.step('evidence at a javascript: address is refused with a sentence', async () => {
    await page.goto('/review');
    await page.getByRole('button', { name: 'Take the next claim' }).click();
    const review = new Review(page);
    await review.reading.getByRole('button', { name: 'Add', exact: true }).click();
    const form = page.getByRole('form', { name: 'New evidence' });
    await form.getByLabel('Address or citation').fill(`javascript:${attack}`);
    await form.getByRole('radio', { name: 'Supports' }).click();
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await expect(
      form.getByText('Links start with https:// or http://, and this one starts with javascript:'),
    ).toBeVisible();
    await expect(form.getByLabel('Address or citation')).toBeFocused();

    // The server says no as well, to whoever leaves the form out.
    const { review: mine } = await ada.ask<{ review: { id: string } }>('review.task', { claimId: claim.id });
    for (const url of [
      `javascript:${attack}`,
      'data:text/html,<script>1</script>',
      ' JaVaScRiPt:1',
      'file:///etc/passwd',
    ]) {
      const refusal = ada.call('evidence.add', { reviewId: mine.id, url, stance: 'supports' });
      await expect(refusal, url).rejects.toThrow(/https?:\/\/|address|link/i);
    }

    await form.getByLabel('Address or citation').fill(`https://records.sample.example/?q=${markup}`);
    await form.getByLabel('What it says').fill(`${markup} \u2028 quoted`);
    await form.getByLabel('Title').fill(`Title ${markup}`);
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await expect(form).toBeHidden();
    await page.keyboard.press('3');
    await review.confidence('Low').click();
    await review.why.fill(`Because ${markup} \u2028\u2029 \u202Edlrow`);
    await review.submit.click();
    await expect(page.getByText(/Claim \d+ reviewed/)).toBeVisible();
  });

  await test.step('the public page and its preview show it as text', async () => {
    await approve(ada, claim.id, `Explained ${markup} </script><script>${attack}</script>\u2028`);
    await page.goto(`/publish/${claim.id}`);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(markup);
    await publish(ada, claim.id);
    await page.goto(`/p/${claim.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(markup);
    await expect(
      page
        .getByText(`Because ${markup}`)
        .or(page.getByText(`Explained ${markup}`))
        .first(),
    ).toBeVisible();
    await expect(
      page.locator('img, iframe, a[href^="javascript" i], script:not([type="application/ld+json"])'),
    ).toHaveCount(0);
  });

  await test.step('so do the reports, served and saved', async () => {
    await page.goto(`/reports?article=${articleId}`);
    const reports = new Reports(page);
    await reports.make(hostileArticle.headline);
    const feed = await reports.download('ClaimReview');
    const html = await reports.openHtml();
    await expect(html.getByRole('heading', { level: 3 }).filter({ hasText: markup })).toBeVisible();
    const inside = (await html.locator('script[type="application/ld+json"]').textContent()) ?? '';
    expect(JSON.parse(inside)).toEqual(JSON.parse(feed.text));
    expect(inside).not.toMatch(/[\u2028\u2029]|<\/script/i);
    await expect(
      html.locator('img, iframe, a[href^="javascript" i], script:not([type="application/ld+json"])'),
    ).toHaveCount(0);

    // Opened from a disk there is no policy of a server that could save it.
    const saved = await reports.saveHtml(test.info().outputPath('report.html'));
    expect(await readFile(saved, 'utf8')).toContain('&lt;');
    await page.goto(pathToFileURL(saved).href);
    await expect(page.getByRole('heading', { level: 3 }).filter({ hasText: markup })).toBeVisible();
  });

  expect(ran, 'words of an article were run as code').toEqual([]);
});

/** Whatever runs in a page sets this flag. */
async function trap(context: BrowserContext): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeFunction('attackSucceeded', (where: string) => ran.push(where));
  await context.addInitScript(() => {
    Object.defineProperty(window, 'attacked', {
      set: () => {
        (window as unknown as { attackSucceeded: (where: string) => void }).attackSucceeded(location.href);
      },
    });
  });
  return ran;
}
