import { setUp } from '../fixtures/api.ts';
import { ferryArticle, manyClaims } from '../fixtures/articles.ts';
import { untilRead } from '../fixtures/sample-desk.ts';
import { expect, expectAccessible, test } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { Workbench } from '../pages/workbench.ts';

test('the claim shows what the engine read, and keeps what a person puts right', async ({ server, openAs }) => {
  const ada = await setUp(server);
  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  const page = await openAs(server, ada);
  await page.goto(`/articles/${id}`);
  const bench = new Workbench(page);

  await test.step('values and the speaker stand beside the wording', async () => {
    await bench.choose(/cancelled fewer than 20 sailings/);
    await expect(bench.claim.getByText('< 20')).toBeVisible();
    await expect(bench.claim.getByText('Bram Ostrow').first()).toBeVisible();
    await bench.claim.getByRole('button', { name: 'Show in the text' }).click();
    await expect(bench.text.getByText(/said Bram Ostrow, the chair/)).toBeInViewport();
  });

  await test.step('what the headline repeats is one entry, with the way to both places', async () => {
    await bench.choose(/carried 412,000 passengers in 2025/);
    const again = bench.claim.locator('section', { has: page.getByRole('heading', { name: /^Said again/ }) });
    await expect(again.getByRole('button', { name: 'In the headline' })).toBeVisible();
    await expect(bench.list.getByText('said twice')).toBeVisible();
    await expect(bench.row(/carried 412,000 passengers last year/)).toHaveCount(0);
  });

  await test.step('the sentence is shown as it was read', async () => {
    await bench.claim.getByRole('button', { name: 'Show', exact: true }).click();
    const tree = bench.claim.getByRole('list', { name: 'The sentence as a tree' });
    await expect(tree.getByText(/verb, head of the sentence|verb, clause/).first()).toBeVisible();
    await expect(tree.getByText(/number of a noun/).first()).toBeVisible();
    await expectAccessible(page, 'an open claim with its sentence');
  });

  await test.step('another kind is kept, and what the engine said stays readable', async () => {
    await bench.claim.getByRole('button', { name: 'Change the kind of claim' }).click();
    await bench.claim.getByLabel('Kind', { exact: true }).selectOption({ label: 'Event: what happened' });
    await bench.claim.getByLabel('Could evidence settle it?').selectOption({ label: 'Not checkable: vague' });
    await bench.claim.getByRole('button', { name: 'Save' }).click();
    const corrected = bench.claim.locator('section', { has: page.getByRole('heading', { name: /^Corrected/ }) });
    await expect(corrected.getByText('Kind: the engine said')).toBeVisible();
    await expect(corrected.getByText('Checkable: the engine said')).toBeVisible();
    await expect(bench.claim.getByText('it is too vague for evidence to settle.')).toBeVisible();
    await page.reload();
    await expect(corrected.getByText('Kind: the engine said')).toBeVisible();
  });
});

test('claims are previewed in the browser before anything is sent', async ({ server, openAs }) => {
  const ada = await setUp(server);
  const page = await openAs(server, ada);
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste text' }).click();
  const dialog = page.getByRole('dialog', { name: 'New article' });
  await dialog.getByLabel('Text').fill(ferryArticle.text);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await dialog.getByRole('button', { name: 'Preview the claims here' }).click();
  const preview = dialog.getByRole('region', { name: 'Preview of the claims' });
  await expect(preview.getByText(ferryArticle.headline)).toBeVisible({ timeout: 30_000 });
  await expect(preview.getByText(/412,000 passengers/).last()).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Stop' })).toBeHidden();
  expect(sent).toEqual([]);
  await expectAccessible(page, 'the preview of claims');
});

test('a long search for claims is stopped, keeps what it found and is taken up again', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server);
  const page = await openAs(server, ada);
  await page.goto('/');
  await new Desk(page).pasteOntoDesk(manyClaims(6_000));
  const bench = new Workbench(page);
  await expect(bench.list.getByText(/Finding claims: [1-9][\d,]* of/)).toBeVisible({ timeout: 30_000 });
  await expect(bench.rows().first()).toBeVisible();
  await bench.list.getByRole('button', { name: 'Cancel' }).click();
  await expect(bench.list.getByText(/Stopped after [\d,]+ of [\d,]+ sentences/)).toBeVisible();
  await expect(bench.list.getByText(/claims found so far are kept/)).toBeVisible();
  await bench.list.getByRole('button', { name: 'Find the rest' }).click();
  await expect(bench.list.getByText(/Stopped after/)).toBeHidden({ timeout: 60_000 });
});
