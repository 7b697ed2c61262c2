import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { setUp, type Session } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { accept, approve, claimsByWorth, publish, untilRead } from '../fixtures/sample-desk.ts';
import { startServer, type RunningServer } from '../fixtures/server.ts';
import { settled } from '../fixtures/settled.ts';
import { startSite, type Site } from '../fixtures/site.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test as base } from '../fixtures/test.ts';

type Archiving = { server: RunningServer; site: Site };

const test = base.extend<{ archiving: Archiving }>({
  /** A server that may ask one site on this machine. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs.
  archiving: async ({}, use) => {
    const site = await startSite();
    const server = await startServer({ env: { CLAIMDESK_FETCH_ALLOWED: site.host } });
    await use({ server, site });
    await server.stop();
    await site.stop();
  },
});

const quote = 'The ferry carried 412,000 passengers in 2025, 38,000 more than in the year before.';
const title = 'Annual report of the Harbour Board';
const report = `<!doctype html><title>Report</title><h1>Annual report</h1><p>The board met in May. ${quote} Fares stayed.`;

test('a page is archived, and looked at again as it changes', async ({ openAs, archiving }) => {
  test.slow();
  const { server, site } = archiving;
  const ada = await setUp(server);
  const { claimId, reviewId } = await beginReview(ada, site);
  const page = await openAs(server, ada);
  await page.goto(`/review/${claimId}`);
  const { item, archive, button } = evidenceOn(page);

  await test.step('the first copy, from a slow site', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      site.pages['/report'] = (response) => {
        answer = () => response.writeHead(200, { 'content-type': 'text/html' }).end(report);
        resolve();
      };
    });
    await button('Archive this page').press('Enter');
    await asked;
    await expect(archive).toContainText('Fetching the page');
    answer();
    await expect(archive).toContainText('Quote found');
  });

  await test.step('the copy comes back byte by byte, as a download', async () => {
    const download = page.waitForEvent('download');
    await archive.getByRole('link', { name: '127.0.0.1 report.html' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(report);
  });

  await test.step('altered, with what changed', async () => {
    site.pages['/report'] = report.replace('412,000', '421,000').replace('in the year', 'the year');
    await button('Check again').press('Enter');
    await expect(archive).toContainText('Quote altered');
    await expect(archive.locator('del')).toHaveText(['412,000 ', 'in ']);
    await expect(archive.locator('ins')).toHaveText(['421,000 ']);
  });

  await test.step('moved, and a look that failed', async () => {
    site.pages['/report'] = `<ul><li>Sayings<li>${quote}<li>More</ul>`;
    await button('Check again').press('Enter');
    await expect(archive).toContainText('Quote moved');
    site.pages['/report'] = 503;
    await button('Check again').press('Enter');
    await expect(archive).toContainText('Not archived');
    await expect(archive).toContainText('Try again later');
  });

  await test.step('gone, with all earlier looks', async () => {
    site.pages['/report'] = 404;
    await button('Try again').press('Enter');
    await expect(archive).toContainText('Quote gone');
    await expect(archive).toContainText('no such page any more');
    await item.getByText('4 earlier looks').click();
    const looks = item.getByRole('list').getByRole('listitem');
    await expect(looks.nth(0)).toContainText('Not archived');
    await expect(looks.nth(1)).toContainText('Quote moved');
    await expect(looks.nth(2)).toContainText('Quote altered');
    await expect(looks.nth(3)).toContainText('Quote found');
    await looksRight(page, 'all looks at a page');
  });

  await test.step('an address inside is not asked', async () => {
    const inside = { reviewId, url: 'http://127.0.0.1:1/', title: 'Inside', stance: 'context' };
    await ada.call('evidence.add', inside);
    await page.reload();
    await page.getByRole('button', { name: 'Archive this page: Inside' }).press('Enter');
    await expect(page.getByRole('status', { name: 'Archive of Inside' })).toContainText('Only the usual ports');
  });
});

test('a page that is lost is a reason to check the published claim again', async ({ openAs, archiving }) => {
  const { server, site } = archiving;
  const ada = await setUp(server);
  const { claimId, reviewId, version } = await beginReview(ada, site);
  const draft = { ratingKey: 'true', confidence: 'high', flags: [], rationale: 'The report says so.' };
  await ada.call('review.submit', { reviewId, draft, expectedVersion: version });
  await approve(ada, claimId, 'The annual report of the board has this number. [1]');
  await publish(ada, claimId);
  const page = await openAs(server, ada);
  await page.goto(`/publish/${claimId}`);
  const { archive, button } = evidenceOn(page);
  const part = page.getByRole('region', { name: 'Your part' });
  await expect(part).toContainText('Published.');
  await page.getByRole('tab', { name: 'The case' }).click();
  await button('Archive this page').press('Enter');
  await expect(archive).toContainText('Quote gone');
  await expect(part).toContainText(`The quote from “${title}” is gone from its page.`);
  await looksRight(page, 'a published claim with dead evidence');
  site.pages['/report'] = report;
  await button('Try again').press('Enter');
  await expect(archive).toContainText('Quote found');
  await expect(part).not.toContainText('is gone from its page');
});

/** The piece of evidence that `beginReview` makes, on any screen. */
function evidenceOn(page: Page) {
  const item = page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
  return {
    item,
    archive: item.getByRole('status', { name: `Archive of ${title}` }),
    button: (words: string) => item.getByRole('button', { name: `${words}: ${title}` }),
  };
}

/** A claim under review with one piece of evidence, whose page is on the site. */
async function beginReview(ada: Session, site: Site): Promise<{ claimId: string; reviewId: string; version: number }> {
  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  const [claim] = await claimsByWorth(ada, id);
  if (claim === undefined) throw new Error('the article has no claims');
  await accept(ada, claim);
  const { review } = await ada.call<{ review: { id: string; version: number } }>('review.take', { claimId: claim.id });
  const url = `http://${site.host}/report`;
  const added = { reviewId: review.id, url, title, quote, stance: 'supports', sourceType: 'primary' };
  await ada.call('evidence.add', added);
  return { claimId: claim.id, reviewId: review.id, version: review.version };
}

/** In both themes, and on a phone. */
async function looksRight(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await expectNoSidewaysScroll(page, `${where}, 390 px`);
  await expectAccessible(page, `${where}, 390 px`, ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await settled(page);
}
