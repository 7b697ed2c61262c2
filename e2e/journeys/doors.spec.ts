import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ada, ben, invite, setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { untilRead } from '../fixtures/sample-desk.ts';
import { startServer } from '../fixtures/server.ts';
import { expect, expectAccessible, test } from '../fixtures/test.ts';
import { signIn } from '../pages/entry.ts';
import { Workbench } from '../pages/workbench.ts';

test('who is signed out is asked in and comes to where they wanted to go', async ({ server, openAs }) => {
  const session = await setUp(server);
  const { id } = await session.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(session, id);
  const page = await openAs(server, null);
  await page.goto(`/articles/${id}`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await signIn(page, { ...ada, password: 'not the passphrase' });
  await expect(page.getByRole('alert')).toHaveText(/^[A-Z][^.]+[.;].*$/);
  await expect(page.getByRole('alert')).toContainText(/email|password/i);
  await expectAccessible(page, 'a refused sign-in');

  await signIn(page, ada);
  await expect(page.getByRole('heading', { level: 1, name: ferryArticle.headline })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/articles/${id}`));

  await page.getByRole('button', { name: `${ada.name}: settings and sign out` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/sign-in?next=//evil.example/');
  await signIn(page, ada);
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
  await expect(page).toHaveURL(`${server.origin}/`);
});

test('a viewer reads everything that is open and finds no dead ends', async ({ server, openAs }) => {
  const session = await setUp(server);
  const { id } = await session.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(session, id);
  const page = await openAs(server, await invite(server, session, ben, ['viewer']));
  await page.goto('/');
  await expect(page.getByRole('link', { name: ferryArticle.headline })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Paste text' })).toHaveCount(0);
  for (const place of ['Review', 'Adjudicate', 'Publish', 'Reports']) {
    await expect(
      page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: place }),
    ).toHaveCount(0);
  }

  await page.getByRole('link', { name: ferryArticle.headline }).click();
  const bench = new Workbench(page);
  const accept = bench.claim.getByRole('button', { name: 'Accept' });
  await expect(accept).toHaveAttribute('aria-disabled', 'true');
  await expect(accept).toHaveAccessibleDescription(/\w+ .*\./);
  await bench.press('a');
  await expect(bench.claim.getByText('Suggested', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Claim from selection' })).toHaveAccessibleDescription(/Ask an admin/);

  const closed: [string, string][] = [
    ['/review', 'Reviewers only'],
    ['/adjudicate', 'Adjudicators only'],
    ['/publish', 'Editors only'],
    ['/reports', 'Reports are not open to you'],
    ['/settings/keys', 'Admins only'],
    ['/settings/audit', 'Admins only'],
  ];
  for (const [path, title] of closed) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: title }), path).toBeVisible();
  }
  await expectAccessible(page, 'a closed page');
});

test('an address that is nowhere says so and leads on', async ({ server, openAs }) => {
  const session = await setUp(server);
  const page = await openAs(server, session);
  await page.goto('/no/such/place');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expectAccessible(page, 'an unknown address');
  await page.getByRole('link', { name: 'Go to the desk' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();

  const nobody = '01900000-0000-7000-8000-000000000000';
  await page.goto(`/articles/${nobody}`);
  await expect(page.getByRole('heading', { name: 'No article at this address' })).toBeVisible();
  for (const path of [`/review/${nobody}`, `/publish/${nobody}`, `/adjudicate/${nobody}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /^To the/ }), path).toBeVisible();
  }
  const lost = await page.goto(`/p/${nobody}`);
  expect(lost?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no check at this address' })).toBeVisible();
});

test('a text file can be dropped; what is no text is refused with a sentence', async ({ server, openAs }) => {
  const page = await openAs(server, await setUp(server));
  await page.goto('/');
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();

  await drop(page, 'photo.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]);
  await expect(page.getByRole('alert')).toContainText('“photo.png” is not a text file.');
  await drop(page, 'report.txt', [...new TextEncoder().encode('%PDF-1.7 words that only look like text')]);
  await expect(page.getByRole('alert')).toContainText('“report.txt” is not a text file.');
  await drop(
    page,
    'noise.txt',
    Array.from({ length: 600 }, (_, n) => (n * 7919 + 13) % 256),
  );
  await expect(page.getByRole('alert')).toContainText('“noise.txt” is not a text file.');
  await drop(page, 'empty.txt', [0x20, 0x0a]);
  await expect(page.getByRole('alert')).toContainText('“empty.txt” has no text in it.');
  await expect(page.getByRole('heading', { name: 'Start with an article' })).toBeVisible();

  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'New article' });
  await dialog.getByRole('button', { name: 'Find the claims' }).click();
  await expect(dialog.getByText('Paste the words of an article first.')).toBeVisible();
  await dialog.getByLabel('Text').fill('12345 678 !!!');
  await dialog.getByRole('button', { name: 'Find the claims' }).click();
  await expect(dialog.getByLabel('Text')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel('Text')).toHaveAccessibleDescription(/\w+ .*\./);
  await expectAccessible(page, 'a refused text');
  await page.keyboard.press('Escape');

  await drop(page, 'ferry.txt', [...new TextEncoder().encode(ferryArticle.text)]);
  await expect(page.getByRole('heading', { level: 1, name: ferryArticle.headline })).toBeVisible();
  await expect(new Workbench(page).row('412,000 passengers in 2025')).toBeVisible();
});

test('while the server is away the page says so, keeps what is written, and goes on after', async ({ openAs }) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-offline-'));
  let server = await startServer({ folder });
  try {
    const session = await setUp(server);
    const { id } = await session.call<{ id: string }>('article.create', { text: ferryArticle.text });
    await untilRead(session, id);
    const page = await openAs(server, session);
    await page.goto('/');
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible();
    await server.stop();
    await expect(page.getByText(/^No connection since/)).toBeVisible({ timeout: 20_000 });
    await expectAccessible(page, 'the desk without a server');

    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'New article' });
    await dialog.getByLabel('Text').fill('The lighthouse of Skell Point was built in 1871 and is 31 metres high.');
    await dialog.getByRole('button', { name: 'Find the claims' }).click();
    await expect(dialog.getByRole('alert')).toContainText('The server does not answer.');
    await expect(dialog.getByLabel('Text')).toHaveValue(/lighthouse of Skell Point/);

    server = await startServer({ folder, env: { CLAIMDESK_PORT: new URL(server.origin).port } });
    await dialog.getByRole('button', { name: 'Find the claims' }).click();
    await expect(page.getByRole('region', { name: 'Open claim' }).getByRole('blockquote')).toContainText('1871');
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/^No connection since/)).toBeHidden();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A file let go over the page. */
async function drop(page: Page, name: string, bytes: number[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    { name, bytes },
  );
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
}
