import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ben, invite, setUp } from '../fixtures/api.ts';
import { claimdesk, node, startServer } from '../fixtures/server.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

const run = promisify(execFile);

test('an admin downloads everything, and the desk goes on on another server', async ({ server, openAs }) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-move-'));
  const file = join(folder, 'desk.zip');
  const env = { ...process.env, CLAIMDESK_DATA_FOLDER: join(folder, 'data') };
  const command = (...words: string[]) => run(node, [claimdesk, ...words], { env });
  const ada = await setUp(server, 'The Quenmouth Desk');
  const benApi = await invite(server, ada, ben, ['reviewer']);
  const page = await openAs(server, ada);

  await test.step('only admins find the page', async () => {
    const bensPage = await openAs(server, benApi);
    await bensPage.goto('/settings/backup');
    await expect(bensPage.getByRole('heading', { name: 'Admins only' })).toBeVisible();
  });

  await test.step('the file is downloaded, and the list tells of it', async () => {
    await page.goto('/settings/backup');
    await expect(page.getByText('No backup of this workspace has been made on this server yet.')).toBeVisible();
    await expectAccessible(page, 'backup');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download everything' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^the-quenmouth-desk-\d{4}-\d\d-\d\d\.zip$/u);
    await download.saveAs(file);
    const row = page.getByRole('row', { name: /Downloaded by/u });
    await expect(row).toContainText(/\d kB/u);
    await expectAccessible(page, 'backups that were made');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page, 'backup');
  });

  let link = '';
  await test.step('whoever runs the new server restores it and makes a link', async () => {
    const restored = await command('restore', file);
    expect(restored.stdout).toContain('“The Quenmouth Desk” is restored');
    const { email } = await ada.ask<{ account: { email: string } }>('auth.me').then(({ account }) => account);
    link = (await command('user', 'link', email)).stdout.trim();
    expect(link).toContain('/join#token=');
  });

  const there = await startServer({ folder: join(folder, 'data') });
  try {
    await test.step('the admin comes in by it, and lets the others in', async () => {
      expect(there.setupLink).toBeNull();
      const adaThere = await openAs(there, null);
      await adaThere.goto(`${there.origin}/join${link.slice(link.indexOf('#'))}`);
      await expect(adaThere.getByRole('heading', { name: /Welcome back, / })).toBeVisible();
      await expectAccessible(adaThere, 'setting a password');
      await adaThere.getByLabel('Password', { exact: true }).fill('a new password of mine');
      await adaThere.getByRole('button', { name: 'Set the password' }).click();
      await adaThere.waitForURL(`${there.origin}/`);
      await adaThere.goto('/settings/members');
      const bensRow = adaThere.getByRole('row', { name: new RegExp(ben.name, 'u') });
      await expect(bensRow).toContainText('No password yet');
      await bensRow.getByRole('button').click();
      await adaThere.getByRole('menuitem', { name: 'Make a link to set a password' }).click();
      const dialog = adaThere.getByRole('dialog', { name: `A way in for ${ben.name}` });
      await dialog.getByRole('button', { name: 'Make the link' }).click();
      const bensLink = await dialog.getByLabel('Invite link').inputValue();
      await expectAccessible(adaThere, 'a way in for a member');
      const benThere = await openAs(there, null);
      await benThere.goto(bensLink);
      await expect(benThere.getByRole('heading', { name: `Welcome back, ${ben.name}` })).toBeVisible();
      await adaThere.goto('/settings/backup');
      await expect(adaThere.getByText('Restored on this server')).toBeVisible();
    });
  } finally {
    await there.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
