import type { Page } from '@playwright/test';
import { ben, invite, setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { accept, claimsByWorth, sampleFeed, untilRead } from '../fixtures/sample-desk.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

test('fact-checks of others come in, are found beside a claim, and go again', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server);
  const reviewer = await invite(server, ada, ben, ['reviewer']);
  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  const [claim] = await claimsByWorth(ada, id);
  if (claim === undefined) throw new Error('the article has no claim');
  await accept(ada, claim);
  const feed = sampleFeed(claim.wording);
  const page = await openAs(server, ada);
  const past = page.getByRole('list', { name: 'Past imports' }).locator(':scope > li');

  await test.step('a file is looked at first, with every repair', async () => {
    await page.goto('/settings/imports');
    await expect(page.getByRole('heading', { name: 'Nothing imported yet' })).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    await (await chooser).setFiles({ name: 'feed.json', mimeType: 'application/json', buffer: Buffer.from(feed) });
    await expect(page.getByText('3 fact-checks in feed.json')).toBeVisible();
    const table = page.getByRole('table', { name: 'What would be imported' });
    await expect(table.getByRole('rowheader')).toHaveCount(3);
    await expect(table).toContainText('Not the whole story');
    await table
      .getByRole('row', { name: /night ferry/ })
      .locator('summary')
      .press('Enter');
    await expect(table).toContainText('3 May 2026');
    await page.getByText('1 cannot be taken', { exact: true }).press('Enter');
    await expect(page.getByText('It names no claim.')).toBeVisible();
    await settled(page);
    await expectAccessible(page, 'an import that is looked at');
    await narrow(page, 'an import that is looked at, 390 px');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('it is imported, listed with its counts and its log', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await expect(past).toHaveCount(1);
    await expect(past.first()).toContainText('3 added, 1 could not be taken');
    await past.first().getByRole('button', { name: 'Log of feed.json' }).press('Enter');
    await expect(past.first().getByRole('list', { name: 'Log of feed.json' })).toContainText('It names no claim.');
    await expectAccessible(page, 'the imports with a log');
  });

  await test.step('pasted again it changes nothing', async () => {
    await page.getByRole('radio', { name: 'Pasted text' }).click();
    await page.getByLabel('Markup, feed or table').fill(feed);
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await expect(page.getByText('3 here already, 1 cannot be taken')).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByRole('table', { name: 'What would be imported' })).toHaveCount(0);
  });

  await test.step('an address that is not public is refused in a sentence', async () => {
    await page.getByRole('radio', { name: 'An address' }).click();
    await page.getByLabel('Address').fill('http://localhost/feed.json');
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await expect(page.getByText('There is no public site at this address.')).toBeVisible();
  });

  await test.step('a reviewer finds them beside the claim, as theirs, and searches them', async () => {
    const theirs = await openAs(server, reviewer);
    await reviewer.call('review.take', { claimId: claim.id });
    await theirs.goto(`/review/${claim.id}`);
    const elsewhere = theirs.getByRole('region', { name: 'By others' });
    await expect(elsewhere).toContainText('Sample Fact Desk');
    await expect(elsewhere).toContainText('Not the whole story');
    await expect(elsewhere.locator('[data-verdict]')).toHaveCount(0);
    const link = elsewhere.getByRole('link', { name: claim.wording });
    await expect(link).toHaveAttribute('href', 'https://facts.sample.example/wall');
    await expect(link).toHaveAttribute('rel', /noopener/);
    await settled(theirs);
    await expectAccessible(theirs, 'a review with fact-checks of others');

    await elsewhere.getByRole('link', { name: 'Search all' }).click();
    const rows = theirs.getByRole('list', { name: 'Fact-checks of others' }).getByRole('listitem');
    await expect(rows).toHaveCount(3);
    await theirs.getByLabel('Search the fact-checks').fill('libraries register');
    await expect(rows).toHaveCount(1);
    await expect(theirs).toHaveURL(/search=libraries/);
    await theirs.getByLabel('Search the fact-checks').fill('');
    await theirs.getByLabel('Publisher').selectOption({ label: 'Sample Fact Desk (2)' });
    await expect(rows).toHaveCount(2);
    await theirs.getByLabel('Search the fact-checks').fill('nothing like it');
    await expect(theirs.getByRole('heading', { name: 'No fact-check fits' })).toBeVisible();
    await theirs.getByRole('button', { name: 'Take 2 filters off' }).click();
    await expect(rows).toHaveCount(3);
    await theirs.keyboard.press('Control+k');
    const palette = theirs.getByRole('dialog', { name: 'Search or do' });
    await palette.getByRole('combobox').fill('libraries valley');
    const found = palette.getByRole('group', { name: 'Fact-checks of others' }).getByRole('option');
    await expect(found).toHaveText([/Half of the libraries/]);
    await found.click();
    await expect(theirs).toHaveURL(/fact-checks\?search=libraries/);
    await expect(rows).toHaveCount(1);
    await theirs.goto('/settings/imports');
    await expect(theirs.getByRole('heading', { name: 'Editors and admins only' })).toBeVisible();
  });

  await test.step('undone they are gone', async () => {
    await past.first().getByRole('button', { name: 'Undo feed.json' }).click();
    const dialog = page.getByRole('dialog', { name: /Take “feed.json” out again/ });
    await expectAccessible(page, 'the question before an import is undone');
    await dialog.getByRole('button', { name: 'Take it out' }).press('Enter');
    await expect(past.first()).toContainText('Undone');
    await page.getByRole('link', { name: 'Search what is here' }).click();
    await expect(page.getByRole('heading', { name: 'No fact-check of others yet' })).toBeVisible();
  });
});

async function narrow(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await expectNoSidewaysScroll(page, where);
  await expectAccessible(page, where, ['light']);
}
