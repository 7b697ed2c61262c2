import { readFile } from 'node:fs/promises';
import { setUp } from '../fixtures/api.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

test('an admin looks at the work of the desk, as pictures and as numbers', async ({ filled, openAs }) => {
  const { server, desk } = filled;
  const page = await openAs(server, desk.ada);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Dashboard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();

  // Each picture says its numbers in words, and shows them as a table.
  const states = page.getByRole('figure').filter({ hasText: 'Claims by state at the end of each week' });
  await expect(states.getByRole('img')).toHaveAccessibleName(/At the end: Published 1, /);
  await states.getByRole('radio', { name: 'Table' }).click();
  await expect(states.getByRole('row').last()).toContainText('1');
  await expect(states.getByRole('columnheader', { name: 'Published' })).toBeVisible();
  await states.getByRole('radio', { name: 'Table' }).press('ArrowLeft');
  await expect(states.getByRole('img')).toBeVisible();

  // Few claims are compared in words, not in figures.
  await expect(page.getByText(/of the 5 claims that it takes|There is nothing to compare yet/).first()).toBeVisible();

  // The claims behind the figures are asked for by hand.
  const apart = page.getByRole('region', { name: 'Where reviewers lay furthest apart' });
  await expect(apart.getByText('Whoever looks has seen them')).toBeVisible();
  await apart.getByRole('button', { name: 'Show the claims' }).click();
  await expect(apart.getByRole('button')).toBeHidden();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('picture,row,column,value');
  expect(text).toContain('Claims by state');
  await expectAccessible(page, 'the dashboard of an admin');

  // Filters say that they are on, stand in the address, and go off one by one.
  await page.getByRole('button', { name: 'Filter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter the dashboard' });
  await expectAccessible(page, 'the filters of the dashboard');
  await dialog.getByLabel('From', { exact: true }).fill('2020-01-01');
  await dialog.getByLabel('To', { exact: true }).fill('2020-02-01');
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('1 filter on')).toBeVisible();
  await expect(page).toHaveURL(/from=.?2020-01-01/);
  await expect(page.getByText('No claim was decided in this period.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter: days' }).click();
  await expect(page.getByText('1 filter on')).toBeHidden();
  await page.getByRole('radio', { name: '4 weeks' }).click();
  await expect(page.getByText('Claims by state at the end of each day')).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await expectNoSidewaysScroll(page, 'the dashboard, 390 px');
  await expectAccessible(page, 'the dashboard, 390 px', ['light']);
});

test('an empty desk says that nothing is decided yet', async ({ server, openAs }) => {
  const page = await openAs(server, await setUp(server));
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { name: 'Nothing decided yet' })).toBeVisible();
  await expectAccessible(page, 'the dashboard of an empty desk');
});
