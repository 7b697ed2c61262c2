import { ben, invite, setUp } from '../fixtures/api.ts';
import { sampleLogo } from '../fixtures/files.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

test('an admin says once who the newsroom is, and readers see it', async ({ server, openAs }) => {
  const api = await setUp(server, 'The Quenmouth Desk');
  const page = await openAs(server, api);
  await page.goto(`${server.origin}/settings/newsroom`);
  const preview = page.getByRole('group', { name: 'How it looks to readers' });
  const save = page.getByRole('button', { name: 'Save', exact: true });

  await test.step('mistakes are told in their place, a hard colour at once and with its figure', async () => {
    await page.getByLabel('Accent on light pages', { exact: true }).fill('#c0a050');
    await expect(page.getByText(/This colour has a contrast of 2\.\d:1 on the light page/)).toBeVisible();
    await page.getByLabel('Address on the public site').fill('Quen mouth');
    await page.getByLabel('Email').fill('desk');
    await save.click();
    await expect(page.getByText('Correct the 3 fields marked above, then save.')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/should look like desk@example\.org/);
    await expectAccessible(page, 'the newsroom with mistakes');
  });

  await test.step('what is right is seen in the preview while it is written, and saved', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Quenmouth Checks');
    await expect(preview.getByText('Quenmouth Checks')).toHaveCount(2);
    await page.getByLabel('Address on the public site').fill('quenmouth');
    await page.getByLabel('Short description').fill('Checks what is said about the ferry.');
    await expect(preview.getByText('Checks what is said about the ferry.')).toHaveCount(2);
    await page.getByLabel('Accent on light pages', { exact: true }).fill('#005d57');
    await page.getByLabel('Email').fill('desk@quenmouth.example');
    const policy = page.getByRole('region', { name: 'Corrections policy' });
    await policy.getByLabel('Text').fill('We correct within a day.\n\nWe say what changed.');
    await page.getByLabel('Addresses').fill('https://social.example/@quenmouth');
    await save.click();
    await expect(page.getByText('The newsroom’s details are saved.')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Settings' }).getByText('Quenmouth Checks')).toBeVisible();
  });

  await test.step('a logo is told by its own bytes', async () => {
    const chosen = page.getByTestId('logo-file');
    await chosen.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
    await expect(page.getByText(/This file is no PNG, JPEG or WebP picture/)).toBeVisible();
    await chosen.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: sampleLogo });
    await expect(page.getByRole('img', { name: 'The logo as it is now' })).toBeVisible();
    await expect
      .poll(() =>
        page.getByRole('img', { name: 'The logo as it is now' }).evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(120);
    await expectAccessible(page, 'the newsroom');
    await expectNoSidewaysScroll(page, 'the newsroom');
  });

  await test.step('the public site has the name, the logo and the policy; its old address leads there', async () => {
    await page.goto(`${server.origin}/n/the-quenmouth-desk/corrections`);
    await expect(page).toHaveURL(`${server.origin}/n/quenmouth/corrections`);
    await expect(page.getByRole('banner').getByText('Quenmouth Checks')).toBeVisible();
    await expect(page.getByText('We correct within a day.')).toBeVisible();
  });
});

test('two admins do not write over each other, and others only read', async ({ server, openAs }) => {
  const api = await setUp(server, 'The Quenmouth Desk');
  const page = await openAs(server, api);
  await page.goto(`${server.origin}/settings/newsroom`);
  await page.getByLabel('Short description').fill('Mine.');
  const { version } = await api.ask<{ version: number }>('newsroom.read');
  const look = { accentLight: null, accentDark: null };
  const nothing = { contactEmail: null, contactUrl: null, licenceUrl: null, sameAs: [] };
  const policies = { correctionsText: null, correctionsUrl: null, principlesText: null, principlesUrl: null };
  await api.call('newsroom.update', {
    name: 'The Quenmouth Desk',
    newsroom: { handle: 'quen', description: 'Theirs.', ...look, ...nothing, ...policies },
    expectedVersion: version,
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/Somebody changed the newsroom’s details meanwhile/)).toBeVisible();
  await expect(page.getByLabel('Short description')).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Show the details as they are now' }).click();
  await expect(page.getByLabel('Short description')).toHaveValue('Theirs.');

  const other = await openAs(server, await invite(server, api, ben, ['reviewer']));
  await other.goto(`${server.origin}/settings/newsroom`);
  await expect(other.getByText('Admins can change it.')).toBeVisible();
  await expect(other.getByLabel('Short description')).toHaveAttribute('readonly', '');
  await expect(other.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await expectAccessible(other, 'the newsroom for a reviewer');
});
