import { screens } from '../fixtures/screens.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

/** Every screen in both themes, wide and on a phone; on the narrowest phone nothing sticks out. */
for (const screen of screens) {
  test(`${screen.name}: no grave finding, wide and narrow, light and dark`, async ({ filled, openAs }) => {
    const { server, desk } = filled;
    const page = await openAs(server, screen.as === null ? null : desk[screen.as ?? 'ada']);
    await page.goto(screen.path(desk));
    await page.locator(screen.ready).first().waitFor();
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectAccessible(page, `${screen.name}, wide`);

    // The narrowest width with the full bar: every place in it can be read.
    await page.setViewportSize({ width: 1024, height: 768 });
    await settled(page);
    await expectNoSidewaysScroll(page, `${screen.name}, 1024 px`);
    const nav = page.getByRole('navigation', { name: 'Main' });
    if ((await nav.count()) > 0) {
      expect(await nav.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 'cut off').toBe(0);
    }

    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    await expectAccessible(page, `${screen.name}, 390 px`, ['light']);
    await expectNoSidewaysScroll(page, `${screen.name}, 390 px`);

    await page.setViewportSize({ width: 320, height: 640 });
    await settled(page);
    await expectNoSidewaysScroll(page, `${screen.name}, 320 px`);
  });
}

type Opened = {
  name: string;
  path: (typeof screens)[number]['path'];
  ready: string;
  keys: string[];
  role: 'dialog' | 'menu';
};

const articleScreen = screens.find(({ name }) => name === 'article')!;
const onArticle = { path: articleScreen.path, ready: 'main h1' };
const layers: readonly Opened[] = [
  { name: 'the keys', path: () => '/', ready: 'main h2', keys: ['?'], role: 'dialog' },
  { name: 'a new article', path: () => '/', ready: 'main h2', keys: ['p'], role: 'dialog' },
  { name: 'dismissing', ...onArticle, keys: ['d'], role: 'menu' },
  { name: 'splitting', ...onArticle, keys: ['s'], role: 'dialog' },
  { name: 'merging', ...onArticle, keys: ['m'], role: 'dialog' },
  { name: 'adding a claim', ...onArticle, keys: ['c'], role: 'dialog' },
];

for (const layer of layers) {
  test(`${layer.name}: no grave finding, focus goes in and comes back`, async ({ filled, openAs }) => {
    const { server, desk } = filled;
    const page = await openAs(server, desk.ada);
    await page.goto(layer.path(desk));
    await page.locator(layer.ready).first().waitFor();
    await settled(page);
    const opened = page.getByRole(layer.role);
    await expect(async () => {
      for (const key of layer.keys) await page.keyboard.press(key);
      await expect(opened).toBeVisible({ timeout: 1000 });
    }).toPass();
    expect(await opened.evaluate((element) => element.contains(document.activeElement)), 'focus is inside').toBe(true);
    await expectAccessible(page, `${layer.name}, wide`);
    await page.setViewportSize({ width: 320, height: 640 });
    await settled(page);
    await expectNoSidewaysScroll(page, `${layer.name}, 320 px`);
    if (layer.role === 'dialog') await expectAccessible(page, `${layer.name}, 320 px`, ['light']);
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
  });
}

test('invite and key dialogs, and the editor of a wording: no grave finding', async ({ filled, openAs }) => {
  const { server, desk } = filled;
  const page = await openAs(server, desk.ada);
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await expectAccessible(page, 'inviting');
  await page.goto('/settings/keys');
  await page.getByRole('button', { name: 'New key' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'a new key');
  await page.goto(articleScreen.path(desk));
  const claim = page.getByRole('region', { name: 'Open claim' });
  await claim.getByRole('button', { name: 'Edit' }).click();
  await expect(claim.getByLabel('Wording', { exact: true })).toBeFocused();
  await expectAccessible(page, 'editing a wording');
});
