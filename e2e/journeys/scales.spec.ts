import { ben, invite, setUp } from '../fixtures/api.ts';
import { accept, claimsByWorth, untilRead } from '../fixtures/sample-desk.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';
import { Review } from '../pages/review.ts';
import { Scales } from '../pages/scales.ts';

const evidence = {
  source: 'https://records.sample.example/ferry/return',
  stance: 'Supports',
  quote: 'Passengers carried: 371,500.',
} as const;

test('a desk makes a scale of its own, and old verdicts stay as they were', async ({ server, openAs }) => {
  test.slow();
  const api = await setUp(server, 'The Quenmouth Desk');
  const { id: articleId } = await api.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(api, articleId);
  const [old, fresh] = await claimsByWorth(api, articleId);
  if (old === undefined || fresh === undefined) throw new Error('The article gave fewer than two claims.');
  const page = await openAs(server, api);
  const review = new Review(page);
  const scales = new Scales(page);

  const judge = async (claimId: string, digit: string) => {
    await page.goto(`${server.origin}/review/${claimId}`);
    await page.getByRole('button', { name: 'Take this claim' }).click();
    await review.addEvidence(evidence);
    await page.keyboard.press(digit);
    await review.confidence('High').click();
    await review.why.fill('The yearly return says so.');
  };

  await test.step('a claim is judged on the scale that came with the desk', async () => {
    await accept(api, old);
    await judge(old.id, '3');
    await review.submit.click();
    await expect(page.getByText(/Claim \d+ reviewed/)).toBeVisible();
  });

  await test.step('a copy becomes a scale of our own, by keys where one likes', async () => {
    await page.goto(`${server.origin}/settings/scales`);
    await page.getByRole('link', { name: 'Five steps' }).click();
    await expect(page.getByText('Used by 1 round. New rounds use it.').first()).toBeVisible();
    await scales.button('Copy').click();
    await expect(scales.name).toHaveValue('Five steps, ours');
    await scales.name.fill('The ferry scale');
    await scales.row('Mixed').getByLabel('Label').fill('Half the story');
    await scales.row('Mostly false').getByRole('button', { name: 'Remove Mostly false' }).click();

    // A move that turns the order round is refused in words, and undone by the same keys.
    await scales.row('Half the story').getByLabel('Definition').press('Alt+ArrowUp');
    await expect(page.getByRole('status').filter({ hasText: 'Half the story is now number 1 of 4.' })).toBeAttached();
    await expect(scales.row('Half the story').getByLabel('Definition')).toBeFocused();
    await scales.button('Save the scale').click();
    await expect(page.getByText('This cannot be saved yet.')).toBeVisible();
    await expect(page.getByText(/none may stand for less accurate/)).toBeVisible();
    await expectAccessible(page, 'the editor of a scale');
    await scales.row('Half the story').getByLabel('Definition').press('Alt+ArrowDown');
    await scales.button('Save the scale').click();
    await expect(page.getByRole('heading', { level: 1, name: 'The ferry scale' })).toBeVisible();
    await expect(page.getByText('Version 1. Not used yet.')).toBeVisible();
  });

  await test.step('it stands beside other scales', async () => {
    const beside = page.getByRole('region', { name: 'Beside another scale' });
    await beside.getByLabel('Other scale').selectOption('Pinocchios');
    await expect(beside.getByRole('row').filter({ hasText: 'Half the story' })).toContainText('Two Pinocchios');
    await expect(beside.getByRole('row').filter({ hasText: 'Satire' })).toContainText('nothing there');
  });

  await test.step('new rounds use it, after a sentence that says what that changes', async () => {
    await scales.button('Use for new rounds').click();
    const dialog = page.getByRole('dialog', { name: 'Use “The ferry scale” for new rounds?' });
    await expect(dialog).toContainText(
      'What was opened before, 1 round, keeps its scale, and verdicts stay as they are.',
    );
    await expectAccessible(page, 'the switch of a scale');
    await dialog.getByRole('button', { name: 'Use for new rounds' }).click();
    await expect(page.getByText('Version 1. Not used yet. New rounds use it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Archive' })).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('a review on it says what each value means', async () => {
    await accept(api, fresh);
    await judge(fresh.id, '2');
    await expect(review.form.getByText('The ferry scale, version 1')).toBeVisible();
    await expect(review.rating('Half the story')).toBeChecked();
    await review.form.locator('.off-key').filter({ hasText: 'Unverifiable' }).hover();
    await expect(review.form.getByText('Unverifiable: Evidence could settle it')).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    await expectNoSidewaysScroll(page, 'a review on a scale of our own, 390 px');
    await page.setViewportSize({ width: 1440, height: 900 });
    await review.submit.click();
    await expect(page.getByText(/Claim \d+ reviewed/)).toBeVisible();
  });

  await test.step('editing makes a version, and the verdicts before keep their words', async () => {
    await page.goto(`${server.origin}/settings/scales`);
    await page.getByRole('link', { name: 'The ferry scale' }).click();
    await scales.button('Edit').click();
    await expect(page.getByText('Saving makes version 2. New rounds use it from then on')).toBeVisible();
    await scales.row('Half the story').getByLabel('Label').fill('So-so');
    await scales.button('Save as version 2').click();
    const versions = page.getByRole('region', { name: 'Versions' });
    await expect(versions.getByText('“Half the story” is called “So-so” now.')).toBeVisible();
    await expect(versions.getByText('Used by 1 round.')).toBeVisible();
    await expectAccessible(page, 'a scale with versions');

    for (const [claim, label] of [
      [old, 'Mixed'],
      [fresh, 'Half the story, stands for Mixed'],
    ] as const) {
      await page.goto(`${server.origin}/articles/${articleId}?claim=${claim.id}`);
      await expect(page.locator('.verdict-badge').filter({ hasText: label }).first()).toBeVisible();
    }
  });

  await test.step('a report finds both by the point that they share', async () => {
    await page.goto(`${server.origin}/reports`);
    await page.getByRole('radio', { name: 'Chosen claims' }).click();
    const found = page.getByRole('list', { name: 'Claims' }).getByRole('listitem');
    await page.getByLabel('Verdict').selectOption('Mixed, on any scale');
    await expect(found).toHaveCount(2);
    await expect(found.filter({ hasText: 'Half the story' })).toHaveCount(1);
    await page.getByLabel('Verdict').selectOption('Off the scale');
    await expect(page.getByText('No claim fits.')).toBeVisible();
    await expectAccessible(page, 'claims by verdict', ['light']);
  });

  await test.step('who is no admin reads the scales and changes none', async () => {
    const benPage = await openAs(server, await invite(server, api, ben, ['reviewer']));
    await benPage.goto('/settings/scales');
    await expect(benPage.getByText('Only an admin can change this.')).toBeVisible();
    await expect(benPage.getByRole('button', { name: 'Use for new rounds' })).toHaveCount(0);
    await benPage.goto('/settings/scales/new');
    await expect(benPage.getByText('Admins only')).toBeVisible();
    await benPage.goto('/settings/scales/0190-nothing');
    await expect(benPage.getByText('This could not be loaded')).toBeVisible();
    await expectAccessible(benPage, 'a scale that is not there');
  });
});
