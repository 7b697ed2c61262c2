import type { Page } from '@playwright/test';
import { setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { untilRead } from '../fixtures/sample-desk.ts';
import { expect, test } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { Keys } from '../pages/keys.ts';
import { Review } from '../pages/review.ts';
import { Workbench } from '../pages/workbench.ts';

test('from the desk to a submitted review without a mouse', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server);
  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  const page = await openAs(server, ada);
  await page.goto('/');
  const keys = new Keys(page);
  const bench = new Workbench(page);
  const review = new Review(page);
  await new Desk(page).group('To sort').waitFor();

  await test.step('? lists the keys of the screen under it', async () => {
    await keys.press('?');
    const overlay = page.getByRole('dialog', { name: 'Keys' });
    await expect(overlay.getByText('Sort the next claim')).toBeVisible();
    await expect(overlay.getByText('Paste text')).toBeVisible();
    await keys.press('Escape');
    await expect(overlay).toBeHidden();
  });

  await test.step('n opens the claim that is most worth sorting, a accepts it', async () => {
    await keys.press('n');
    await expect(bench.claim.getByText('Suggested', { exact: true })).toBeVisible();
    await keys.press('?');
    const overlay = page.getByRole('dialog', { name: 'Keys' });
    for (const label of [
      'Next claim',
      'Accept the claim',
      'Dismiss it, with a reason',
      'Split it',
      'Merge the chosen claims',
    ]) {
      await expect(overlay.getByText(label)).toBeVisible();
    }
    await keys.press('Escape');
    await keys.press('a');
    await expect(bench.claim.getByText('Queued', { exact: true })).toBeVisible();
  });

  await test.step('j and k go through the claims, d and a number dismiss', async () => {
    const from = await bench.openNumber();
    await keys.press('j');
    await expect(bench.heading(from + 1)).toBeVisible();
    await keys.press('j', 'k');
    await expect(bench.heading(from + 1)).toBeVisible();
    await keys.press('d');
    await expect(page.getByRole('menu')).toBeVisible();
    await keys.press('6');
    await expect(bench.claim.getByText('Dismissed', { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/dismissed as/)).toBeVisible();
    await keys.press('z');
    await expect(bench.claim.getByText('Suggested', { exact: true })).toBeVisible();
  });

  await test.step('a claim is added from words selected with the keyboard', async () => {
    await selectByKeys(page, keys, 'The crossing to Skell Point', 'costs £2.40');
    await keys.press('c');
    const dialog = page.getByRole('dialog', { name: 'Add a claim' });
    await expect(dialog.getByLabel('Wording to check')).toHaveValue('The crossing to Skell Point costs £2.40');
    await expect(dialog.getByLabel('Wording to check')).toBeFocused();
    await keys.press('End');
    await keys.type(' in 2026');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(bench.row('The crossing to Skell Point costs £2.40 in 2026')).toBeVisible();
  });

  await test.step('a claim is added by the number of its sentence', async () => {
    await keys.press('c');
    const dialog = page.getByRole('dialog', { name: 'Add a claim' });
    await expect(dialog.getByLabel('Sentence')).toBeFocused();
    await keys.press('Control+a');
    await keys.type('4');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Claim \d+ added/).last()).toBeVisible();
  });

  await test.step('the new claim is split in two and the parts are merged again', async () => {
    await keys.press('s');
    const split = page.getByRole('dialog', { name: /^Split claim \d+$/ });
    await expect(split.getByLabel('Wording of part 1')).toBeFocused();
    await keys.press('Control+a');
    await keys.type('The crossing costs £2.40');
    await keys.tabTo('Wording of part 2');
    await keys.press('Control+a');
    await keys.type('The crossing takes nine minutes');
    await keys.press('Control+Enter');
    await expect(split).toBeHidden();
    await expect(bench.row('The crossing costs £2.40')).toBeVisible();
    await expect(bench.row('The crossing takes nine minutes')).toBeVisible();

    await expect(bench.claim.getByText('Split from')).toBeVisible();
    await keys.press('x');
    // The other part is near, but what lies between is the engine's matter.
    const wording = bench.claim.locator('.wording ins');
    await expect(async () => {
      await keys.press('j');
      await expect(wording).toContainText('takes nine minutes', { timeout: 1000 });
    }).toPass();
    await keys.press('x');
    await expect(bench.list.getByText('2 claims chosen')).toBeVisible();
    await keys.press('m');
    const merge = page.getByRole('dialog', { name: 'Merge claims' });
    await expect(merge.getByLabel('Wording of the merged claim')).toBeFocused();
    await keys.press('Control+a');
    await keys.type('The crossing costs £2.40 and takes nine minutes');
    await keys.press('Control+Enter');
    await expect(merge).toBeHidden();
    await expect(bench.row('The crossing costs £2.40 and takes nine minutes')).toBeVisible();
    await expect(bench.claim.getByText('Merged from')).toBeVisible();
  });

  await test.step('the review: evidence, rating, confidence, why, submit', async () => {
    await keys.press('o');
    await expect(page.getByRole('button', { name: 'Take this claim' })).toBeVisible();
    await keys.tabTo('Take this claim');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'The crossing costs £2.40' })).toBeVisible();
    await keys.press('v');
    const form = page.getByRole('form', { name: 'New evidence' });
    await expect(form.getByLabel('Address or citation')).toBeFocused();
    await keys.type('Timetable of the Quenmouth ferry, page 2');
    // Past the two buttons that bring a file or an earlier source.
    await keys.press('Tab', 'Tab', 'Tab', 'Space', 'Tab');
    await keys.type('Single crossing £2.40, nine minutes.');
    await keys.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(review.reading.getByText('Timetable of the Quenmouth ferry, page 2')).toBeVisible();
    await keys.press('5', 'c');
    await expect(review.rating('True')).toBeChecked();
    await expect(review.confidence('Low')).toHaveAttribute('aria-checked', 'true');
    await keys.press('c', 'c');
    await expect(review.confidence('High')).toHaveAttribute('aria-checked', 'true');
    await keys.press('w');
    await expect(review.why).toBeFocused();
    await keys.type('The timetable says both.');
    await keys.press('Control+Enter');
    await expect(page.getByText(/Claim \d+ reviewed/)).toBeVisible();
  });

  console.log(`From the desk to a submitted review: ${keys.pressed} keys, no mouse.`);
});

/**
 * Finds words in the page, which leaves them selected as the find bar does, and takes more with Shift and the arrows.
 */
async function selectByKeys(page: Page, keys: Keys, found: string, more: string): Promise<void> {
  await page.evaluate(selectWords, found);
  const words = `${found} ${more}`;
  await expect
    .poll(async () => {
      const selected = await page.evaluate(() => getSelection()?.toString().trim() ?? '');
      if (selected !== words) {
        await keys.press(selected.length < words.length ? 'Shift+Control+ArrowRight' : 'Shift+ArrowLeft');
      }
      return selected;
    })
    .toBe(words);
}

/** What a find bar does with its match. The browser's own `window.find` is missing from its headless shell. */
function selectWords(words: string): void {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const places: { node: Node; offset: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let offset = 0; offset < (node.nodeValue ?? '').length; offset += 1) places.push({ node, offset });
    text += node.nodeValue ?? '';
  }
  const at = text.indexOf(words);
  const [first, last] = [places[at], places[at + words.length - 1]];
  if (at === -1 || first === undefined || last === undefined) throw new Error(`There is no “${words}” in the page.`);
  getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset + 1);
}
