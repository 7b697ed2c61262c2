import type { Page } from '@playwright/test';
import { ben, invite, setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { accept, claimsByWorth, untilRead } from '../fixtures/sample-desk.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { Workbench } from '../pages/workbench.ts';

test('a colleague is named by keys, hears of it at once, answers, and the talk rests while the claim is judged', async ({
  server,
  openAs,
}) => {
  test.slow();
  const adaApi = await setUp(server);
  const benApi = await invite(server, adaApi, ben, ['reviewer', 'editor']);
  const { id: articleId } = await adaApi.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(adaApi, articleId);
  const claim = (await claimsByWorth(adaApi, articleId)).find(({ wording }) => wording.includes('412,000 passengers'));
  if (claim === undefined) throw new Error('The engine did not find the claim about passengers.');

  const adaPage = await openAs(server, adaApi);
  const benPage = await openAs(server, benApi);
  await adaPage.goto(`/articles/${articleId}?claim=${claim.id}`);
  await benPage.goto('/');
  await expect(bell(benPage)).toHaveAccessibleName('Notifications');
  const adaTalk = talk(adaPage);
  const field = adaTalk.getByRole('textbox', { name: 'New comment' });

  await test.step('@ offers colleagues; arrow keys and Enter choose, Escape closes', async () => {
    await field.click();
    await field.pressSequentially('Which log is that, @sa');
    const list = adaTalk.getByRole('listbox', { name: 'Members' });
    await expect(list.getByRole('option')).toHaveText([ben.name]);
    const option = list.getByRole('option', { name: ben.name });
    await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none');
    await expect(adaTalk.getByRole('status').filter({ hasText: '1 member' })).toBeAttached();
    await expectAccessible(adaPage, 'the list of colleagues', ['light']);
    await field.press('Escape');
    await expect(list).toBeHidden();
    await field.press('Backspace');
    await expect(list).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(field).toHaveValue(`Which log is that, @${ben.name} `);
  });

  await test.step('what was written survives a reload', async () => {
    await field.pressSequentially('? See https://harbour.sample.example/log <b>');
    await expect
      .poll(() => adaPage.evaluate((key) => localStorage.getItem(key), `claimdesk:draft:comment:${claim.id}`))
      .toContain('<b>');
    await adaPage.reload();
    await expect(field).toHaveValue(/@Ben Sample \? See https/);
    await expect(adaTalk.getByText(/Your words from .* were kept/)).toBeVisible();
    await field.press('Control+Enter');
    await expect(adaTalk.getByRole('article', { name: /^Ada Sample/ })).toContainText('@Ben Sample');
    await expect(adaTalk.getByRole('link', { name: 'https://harbour.sample.example/log' })).toBeVisible();
    await expect(field).toHaveValue('');
  });

  await test.step('his bell and his desk say so without a reload', async () => {
    await expect(bell(benPage)).toHaveAccessibleName('Notifications, 1 unread');
    const words = new Desk(benPage).group('Words to you');
    await expect(words.getByRole('link', { name: /Ada Sample mentioned you/ })).toBeVisible();
    await bell(benPage).click();
    await expect(benPage.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
    await expectAccessible(benPage, 'the notifications');
  });

  await test.step('the notification leads to the words, and is read by that', async () => {
    await benPage.getByRole('link', { name: /Ada Sample mentioned you/ }).click();
    await expect(talk(benPage).getByRole('article', { name: /^Ada Sample/ })).toBeFocused();
    await expect(bell(benPage)).toHaveAccessibleName('Notifications');
    await talk(benPage).getByRole('button', { name: 'Reply' }).click();
    await talk(benPage).getByRole('textbox', { name: 'Reply to Ada Sample' }).fill('The one of the harbour.');
    await benPage.keyboard.press('Control+Enter');
  });

  await test.step('the answer appears beside the question', async () => {
    await expect(adaTalk.getByRole('article', { name: /^Ben Sample/ })).toContainText('The one of the harbour.');
    await expect(bell(adaPage)).toHaveAccessibleName('Notifications, 1 unread');
    await adaTalk.getByRole('button', { name: 'Resolve' }).click();
    await expect(talk(benPage).getByText('Resolved by Ada Sample')).toBeVisible();
    await expectAccessible(adaPage, 'the discussion');
  });

  await test.step('a claim that is judged blind is not discussed', async () => {
    await accept(adaApi, claim);
    for (const page of [adaPage, benPage]) {
      await expect(talk(page).getByText(/being judged blind/)).toBeVisible();
      await expect(talk(page).getByRole('textbox')).toBeHidden();
    }
    await expect(new Workbench(benPage).claim.getByText('Resolved by Ada Sample')).toBeVisible();
  });

  await test.step('a phone shows the words that somebody came for', async () => {
    const phone = await openAs(server, adaApi, { viewport: { width: 390, height: 844 } });
    await phone.goto('/notifications');
    await expectNoSidewaysScroll(phone, 'the notifications');
    await phone.getByRole('link', { name: /Ben Sample answered/ }).click();
    await expect(talk(phone).getByText('The one of the harbour.')).toBeInViewport();
    await expectNoSidewaysScroll(phone, 'the discussion');
    await expectAccessible(phone, 'the discussion on a phone');
  });
});

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Notifications/ });
const talk = (page: Page) => page.getByRole('region', { name: 'Discussion' });
