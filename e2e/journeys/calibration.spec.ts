import { ben, cleo, invite, setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { claimsByWorth, untilRead } from '../fixtures/sample-desk.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';
import { Review } from '../pages/review.ts';

const explanation = 'The yearly return says 371,500, and nothing else is counted.';

test('an admin mixes in a claim with a known answer, and its reviewer sees how they did', async ({
  server,
  openAs,
}) => {
  test.slow();
  const adaApi = await setUp(server, 'The Quenmouth Desk');
  const benApi = await invite(server, adaApi, ben, ['reviewer']);
  await invite(server, adaApi, cleo, ['reviewer']);
  const { id: articleId } = await adaApi.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(adaApi, articleId);
  const [claim] = await claimsByWorth(adaApi, articleId);
  if (claim === undefined) throw new Error('The article gave no claim.');
  const adaPage = await openAs(server, adaApi);
  const benPage = await openAs(server, benApi);
  const claimAddress = `${server.origin}/articles/${articleId}?claim=${claim.id}`;
  const block = adaPage.getByRole('region', { name: 'Calibration' });
  const dialog = adaPage.getByRole('dialog', { name: /^Use for calibration/u });

  await test.step('the admin makes a set', async () => {
    await adaPage.goto(`${server.origin}/settings/calibration`);
    await expect(adaPage.getByText('No set yet')).toBeVisible();
    await expectAccessible(adaPage, 'calibration without a set');
    await adaPage.getByRole('button', { name: 'New set' }).click();
    await adaPage.getByRole('dialog').getByLabel('Name').fill('Numbers');
    await adaPage.getByRole('button', { name: 'Make the set' }).click();
    await expect(adaPage.getByRole('heading', { level: 1, name: 'Numbers' })).toBeVisible();
    await expect(adaPage.getByText('No claim in this set yet')).toBeVisible();
  });

  await test.step('and gives a suggested claim a known answer, by keys where one likes', async () => {
    await adaPage.goto(claimAddress);
    await block.getByRole('button', { name: 'Use for calibration' }).click();
    await expect(dialog.getByText('2 members who keep no answers will be asked.')).toBeVisible();
    await adaPage.keyboard.press('1');
    await expect(dialog.getByRole('radio', { name: /^False/u })).toBeChecked();
    await dialog.getByLabel('One step beside it counts as right').check();
    await dialog.getByLabel('Why this is the answer').fill(explanation);
    await expectAccessible(adaPage, 'giving a known answer');
    await dialog.getByRole('button', { name: 'Use for calibration' }).click();
    await expect(dialog).toBeHidden();
    await expect(block.getByText('0 of 2 reviews are in')).toBeVisible();
  });

  await test.step('which can be undone as long as nobody has begun', async () => {
    await adaPage.getByRole('button', { name: 'Undo' }).click();
    await expect(adaPage.getByText('Taken out. It is judged as any other claim.')).toBeVisible();
    await block.getByRole('button', { name: 'Use for calibration' }).click();
    await expect(dialog.getByText('2 members who keep no answers will be asked.')).toBeVisible();
    await adaPage.keyboard.press('1');
    await dialog.getByLabel('Why this is the answer').fill(explanation);
    await dialog.getByRole('button', { name: 'Use for calibration' }).click();
    await expect(block.getByText('0 of 2 reviews are in')).toBeVisible();
    await expect(adaPage.getByRole('region', { name: 'Open claim' }).getByText('Queued')).toBeVisible();
  });

  await test.step('its reviewer finds an ordinary claim', async () => {
    await benPage.goto(claimAddress);
    await expect(benPage.getByRole('region', { name: 'Open claim' }).getByText('1 review wanted')).toBeVisible();
    await expect(benPage.getByText(/calibration/iu)).toHaveCount(0);
    await benPage.goto(`${server.origin}/settings/my-calibration`);
    await expect(benPage.getByText('Nothing yet')).toBeVisible();
  });

  await test.step('and is shown the answer in place of an undo', async () => {
    await benPage.goto(`${server.origin}/review`);
    await benPage.getByRole('button', { name: 'Take the next claim' }).click();
    const review = new Review(benPage);
    await expect(review.reading.getByRole('heading', { level: 1, name: claim.wording })).toBeVisible();
    await review.addEvidence({ source: 'https://records.sample.example/ferry/return', stance: 'Supports' });
    await benPage.keyboard.press('5');
    await review.confidence('High').click();
    await review.why.fill('The return says so.');
    await review.submit.click();
    await expect(review.form.getByRole('heading', { name: 'This was a calibration claim' })).toBeVisible();
    await expect(benPage.getByRole('region', { name: 'This was a calibration claim' })).toBeFocused();
    await expect(review.form.getByText('4 steps too lenient.')).toBeVisible();
    await expect(review.form.getByText(explanation)).toBeVisible();
    const withdraw = review.form.getByRole('button', { name: 'Withdraw it' });
    await expect(withdraw).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(benPage, 'the result of a calibration claim');
    await benPage.goto(`${server.origin}/settings/my-calibration`);
    await expect(benPage.getByText('0 of 1 right, 0 of them exactly.')).toBeVisible();
    await expectAccessible(benPage, 'my calibration');
    await benPage.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(benPage, 'my calibration on a phone');
  });

  await test.step('the admin sees who rated it how, and closes it for all', async () => {
    await adaPage.goto(`${server.origin}/settings/calibration`);
    await adaPage.getByRole('link', { name: 'Numbers' }).click();
    const row = adaPage.getByRole('row').filter({ hasText: ben.name });
    await expect(row).toContainText('Only 1 of the 5 claims that it takes to tell.');
    await expect(adaPage.getByRole('list', { name: /^Reviews of claim/u })).toContainText('4 steps too lenient.');
    await expectAccessible(adaPage, 'a calibration set');
    await adaPage.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(adaPage, 'a calibration set on a phone');
    await adaPage.setViewportSize({ width: 1280, height: 720 });
    await adaPage.getByRole('button', { name: /^Close claim/u }).click();
    const asked = adaPage.getByRole('dialog', { name: 'Close this calibration claim?' });
    await asked.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(adaPage.getByText('1 of 2 reviews, closed')).toBeVisible();
    await benPage.setViewportSize({ width: 1280, height: 720 });
    await benPage.goto(claimAddress);
    const open = benPage.getByRole('region', { name: 'Open claim' });
    await expect(open.getByText('Calibration', { exact: true }).first()).toBeVisible();
    await expect(open.getByText(explanation)).toBeVisible();
    await expectAccessible(benPage, 'a claim that was for calibration');
  });

  await test.step('a reviewer finds no way to the sets', async () => {
    await benPage.goto(`${server.origin}/settings/calibration`);
    await expect(benPage.getByText('Admins only')).toBeVisible();
    await expectAccessible(benPage, 'calibration for who is no admin');
  });
});
