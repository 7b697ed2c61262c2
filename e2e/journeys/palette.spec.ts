import { setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { untilRead } from '../fixtures/sample-desk.ts';
import { expect, expectAccessible, test } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { Keys } from '../pages/keys.ts';
import { Workbench } from '../pages/workbench.ts';

test('everything is a few keys away, and the keys can be changed', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server);
  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  const page = await openAs(server, ada);
  await page.goto('/');
  await new Desk(page).group('To sort').waitFor();
  const keys = new Keys(page);
  const palette = page.getByRole('dialog', { name: 'Search or do' });
  const box = palette.getByRole('combobox', { name: 'Search or do' });
  const overlay = page.getByRole('dialog', { name: 'Keys' });
  const bench = new Workbench(page);

  await test.step('the palette lists what this screen can do and where one can go', async () => {
    await keys.press('Control+k');
    await expect(box).toBeFocused();
    await expect(palette.getByRole('option', { name: 'Sort the next claim' })).toBeVisible();
    await keys.type('arti');
    await expect(palette.getByRole('option', { name: 'Articles', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expectAccessible(page, 'the palette');
    await keys.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page).toHaveURL(/\/articles$/);
  });

  await test.step('a claim is found by its words and opened in its article', async () => {
    await keys.press('Control+k');
    await keys.type('zzz');
    await expect(palette.getByText('Nothing matches “zzz”.')).toBeVisible();
    await keys.press('Control+a');
    await keys.type('crossing');
    const claim = palette.getByRole('group', { name: 'Claims' }).getByRole('option').first();
    await expect(claim).toBeVisible();
    while ((await claim.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/articles/${id}\\?claim=`));
    await expect(bench.claim).toBeVisible();
  });

  await test.step('an action of the screen runs as its key would', async () => {
    const from = await bench.openNumber();
    await keys.press('Control+k');
    await keys.type('next claim');
    await keys.press('Enter');
    await expect(bench.heading(from + 1)).toBeVisible();
  });

  await test.step('another key is chosen, one that is taken is refused', async () => {
    await keys.press('?');
    const change = overlay.getByRole('button', { name: /Change the key of “Next claim”/ });
    await change.focus();
    await keys.press('Enter');
    await expect(overlay.getByText('Press a key')).toBeVisible();
    await keys.press('k');
    await expect(overlay.getByText(/“Previous claim” has that key already/)).toBeVisible();
    await keys.press('Enter', 'g');
    await expect(overlay.getByText('“Next claim” is now G.')).toBeVisible();
    await expectAccessible(page, 'the keys being changed');
    await keys.press('Escape');
    await expect(overlay).toBeHidden();
  });

  await test.step('it works from then on, also after a reload, and the old one does not', async () => {
    await page.reload();
    await expect(bench.claim).toBeVisible();
    const from = await bench.openNumber();
    await keys.press('j');
    await keys.press('g');
    await expect(bench.heading(from + 1)).toBeVisible();
    await keys.press('?');
    await overlay.getByRole('button', { name: 'All keys as they came' }).focus();
    await keys.press('Enter');
    await keys.press('Escape');
    await keys.press('j');
    await expect(bench.heading(from + 2)).toBeVisible();
  });
});
