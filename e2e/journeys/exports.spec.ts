import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';
import { fillDesk } from '../fixtures/sample-desk.ts';

test('an editor narrows a report, saves the filter, looks at it first, and gets it while going on', async ({
  server,
  openAs,
}) => {
  test.slow();
  const desk = await fillDesk(server);
  const page = await openAs(server, desk.ada);
  await page.goto('/reports?by=filter');
  const make = page.getByRole('region', { name: 'New report' });
  const past = page.getByRole('region', { name: 'Past reports' });

  await test.step('the count follows the filter', async () => {
    await expect(make.getByRole('status')).toContainText('69 claims in the report');
    await make.getByRole('button', { name: 'Published' }).click();
    await expect(make.getByRole('status')).toHaveText('1 claim in the report');
    await make.getByLabel('First day').fill('2026-02-01');
    await make.getByLabel('Last day').fill('2026-01-01');
    await expect(make.getByText('The last day comes before the first one.').first()).toBeVisible();
    await expect(make.getByRole('button', { name: 'Make the report' })).toHaveAttribute('aria-disabled', 'true');
    await make.getByLabel('First day').fill('');
    await make.getByLabel('Last day').fill('');
  });

  await test.step('it is saved by name, and the name is not to be had twice', async () => {
    await make.getByRole('button', { name: 'Save as' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this filter' });
    await expectAccessible(page, 'the name of a filter');
    await dialog.getByLabel('Name').fill('What is out');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(make.getByLabel('Saved filter')).toContainText('What is out');
    await make.getByRole('button', { name: 'Save as' }).click();
    await dialog.getByLabel('Name').fill('what is OUT');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Give this one another name.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('the page can be looked at before anything is made', async () => {
    await make.getByRole('button', { name: 'Preview' }).click();
    const frame = page.frameLocator('iframe[title="Preview of the report"]');
    await expect(frame.locator('b', { hasText: 'Preview' })).toBeVisible();
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('dialog', { name: 'Preview' }).getByRole('button', { name: 'Close' }).first().click();
  });

  await test.step('it is made, and stays', async () => {
    await make.getByRole('button', { name: 'Make the report' }).click();
    const first = past.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'What is out' }) });
    await expect(first.getByRole('link', { name: /^Claims CSV/ })).toBeVisible();
    const started = page.waitForEvent('download');
    await first.getByRole('link', { name: /^Claims CSV/ }).click();
    expect((await started).suggestedFilename()).toMatch(/^what-is-out-\d{4}-\d\d-\d\d-claims\.csv$/u);
    await expectAccessible(page, 'reports by a filter');
    const address = (await first.getByRole('link', { name: /^Report HTML/ }).getAttribute('href')) ?? '';
    const phone = await openAs(server, desk.ada, { viewport: { width: 390, height: 844 } });
    await phone.goto(server.origin + address);
    await expect(phone.locator('.chart .bar svg')).toBeVisible();
    await expectNoSidewaysScroll(phone, 'a report, 390 px');
  });
});
