import { ben, cleo, invite, setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { accept, claimsByWorth, untilRead } from '../fixtures/sample-desk.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';
import { Publishing } from '../pages/publishing.ts';
import { Review } from '../pages/review.ts';

const dora = { name: 'Dora Sample', email: 'dora@sample.example', password: 'a fourth sample passphrase' };

test('a claim is assigned, recused from, taken over, returned, corrected, checked again and retracted', async ({
  server,
  openAs,
}) => {
  test.slow();
  const adaApi = await setUp(server);
  const benApi = await invite(server, adaApi, ben, ['reviewer']);
  const cleoApi = await invite(server, adaApi, cleo, ['reviewer']);
  const doraApi = await invite(server, adaApi, dora, ['editor']);
  const { workspace } = await adaApi.ask<{ workspace: { policy: object; version: number } }>('auth.me');
  const policy = { ...workspace.policy, separation: 'strict', reviewWithinHours: 48 };
  await adaApi.call('workspace.updatePolicy', { policy, expectedVersion: workspace.version });
  const { id: articleId } = await adaApi.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(adaApi, articleId);
  const [claim, other] = await claimsByWorth(adaApi, articleId);
  if (claim === undefined || other === undefined) throw new Error('The engine found too few claims.');
  await accept(adaApi, claim);

  const editor = await openAs(server, doraApi);
  const benPage = await openAs(server, benApi);
  const cleoPage = await openAs(server, cleoApi);
  const row = editor.getByRole('main').getByRole('listitem').filter({ hasText: claim.wording });
  const assignTo = async (name: string) => {
    await row.getByRole('button', { name: `Assign claim ${claim.number}` }).click();
    await editor.getByRole('menuitem', { name }).click();
    await expect(row.getByText(`for ${name}`)).toBeVisible();
  };

  await test.step('an editor keeps a place for a member, takes that back, and does it again', async () => {
    await editor.goto('/review');
    await expect(row.getByText('due in 48 hours')).toBeVisible();
    await assignTo(cleo.name);
    await editor.getByRole('button', { name: 'Undo' }).click();
    await expect(row.getByText(`for ${cleo.name}`)).toBeHidden();
    await assignTo(ben.name);
    await expectAccessible(editor, 'assigning');
  });

  await test.step('only that member is offered it', async () => {
    await cleoPage.goto('/review');
    await expect(cleoPage.getByRole('heading', { name: 'Nothing waits for your review' })).toBeVisible();
    await benPage.goto('/');
    await expect(benPage.getByText('assigned to you')).toBeVisible();
    await benPage.goto('/review');
    await benPage.getByRole('button', { name: 'Take the next claim' }).click();
    await expect(benPage.getByRole('heading', { level: 1, name: claim.wording })).toBeVisible();
  });

  await test.step('they recuse themselves with a reason', async () => {
    await benPage.getByRole('button', { name: 'Hand back' }).click();
    await benPage.getByRole('menuitem', { name: /^Recuse yourself/ }).click();
    const dialog = benPage.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Recuse yourself' })).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(benPage, 'recusing');
    await dialog.getByLabel('Reason').fill('My sister sits on the harbour board.');
    await dialog.getByRole('button', { name: 'Recuse yourself' }).click();
    await expect(benPage.getByText(`You are recused from claim ${claim.number}.`)).toBeVisible();
    await expect(benPage.getByRole('heading', { name: 'Nothing waits for your review' })).toBeVisible();
  });

  await test.step('the editor reads why, and makes it more pressing', async () => {
    await editor.goto(`/articles/${articleId}?claim=${claim.id}`);
    const block = editor.getByRole('region', { name: 'Assignment' });
    await expect(block.getByText('My sister sits on the harbour board.')).toBeVisible();
    await block.getByRole('button', { name: 'Change when it is due' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Reviews due by').fill('2026-01-01T09:00');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(block.getByText(/days late$/)).toBeVisible();
    await expectAccessible(editor, 'the assignment of a claim');
  });

  const judge = async (rating: 1 | 5, why: string) => {
    await cleoPage.goto('/review');
    await expect(cleoPage.getByText('1 claim you can take now')).toBeVisible();
    await cleoPage.getByRole('button', { name: 'Take the next claim' }).click();
    const review = new Review(cleoPage);
    await review.addEvidence({ source: 'https://records.sample.example/ferry', stance: 'Supports' });
    await cleoPage.keyboard.press(String(rating));
    await review.confidence('High').click();
    await review.why.fill(why);
    await review.submit.click();
    await expect(cleoPage.getByText(`Claim ${claim.number} reviewed`)).toBeVisible();
  };

  await test.step('another reviewer sees that it is late, and takes over', async () => {
    await cleoPage.goto('/review');
    await expect(cleoPage.getByText(/days late$/)).toBeVisible();
    await judge(5, 'The log says so.');
  });

  const publishing = new Publishing(editor);
  await test.step('the editor returns it, and the reviewer answers', async () => {
    await editor.goto(`/publish/${claim.id}`);
    await publishing.part.getByRole('button', { name: 'Return' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Comment').fill('Which log?');
    await dialog.getByRole('button', { name: 'Return it' }).click();
    await expect(dialog).toBeHidden();
    await judge(5, 'The harbour log of 2025.');
  });

  await test.step('it is published, and corrected with a public note', async () => {
    await editor.goto(`/publish/${claim.id}`);
    await publishing.explanation.fill('The harbour log of 2025 has the number.');
    await publishing.approve.click();
    await publishing.publish.click();
    await publishing.part.getByRole('button', { name: 'Correct' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Explanation').fill('The harbour log for 2025 has the number.');
    await dialog.getByLabel('What changed').fill('A word was wrong.');
    await expectAccessible(editor, 'correcting');
    await dialog.getByRole('button', { name: 'Publish the correction' }).click();
    await expect(publishing.part.getByText('A word was wrong.')).toBeVisible();
    await expect(publishing.part.getByRole('link', { name: 'Version 2' })).toBeVisible();
    await expectAccessible(editor, 'a corrected publication');
  });

  await test.step('it is checked again while it stands, and its new verdict is a correction', async () => {
    await publishing.part.getByRole('button', { name: 'Check again' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Comment').fill('The board has published other figures.');
    await dialog.getByRole('button', { name: 'Check it again' }).click();
    await expect(editor.getByText('What is published stands.')).toBeVisible();
    const address = `/p/${claim.id}`;
    const page = await openAs(server, null);
    await page.goto(address);
    await expect(page.getByText('The harbour log for 2025 has the number.').first()).toBeVisible();

    await judge(1, 'The new figures are lower.');
    await editor.goto(`/publish/${claim.id}`);
    await publishing.explanation.fill('The figures of the board are lower.');
    await publishing.approve.click();
    await expect(publishing.publish).toHaveAttribute('aria-disabled', 'true');
    await publishing.part.getByLabel('What changed').fill('New figures show fewer passengers.');
    await publishing.publish.click();
    await expect(publishing.part.getByText('Changed verdict:')).toBeVisible();
    await page.goto(address);
    await expect(page.getByText('New figures show fewer passengers.')).toBeVisible();
    await expectAccessible(page, 'a public page with corrections');
  });

  await test.step('it is retracted while it is checked once more, and its page says so', async () => {
    await publishing.part.getByRole('button', { name: 'Check again' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Comment').fill('Is this the right ferry?');
    await dialog.getByRole('button', { name: 'Check it again' }).click();
    await editor.waitForURL('**/publish');
    await editor.goto(`/publish/${claim.id}`);
    await expect(editor.getByText('Published, and being checked again.')).toBeVisible();
    await expectAccessible(editor, 'a publication that is checked again');
    if (process.env['LOOK']) await editor.screenshot({ path: `${process.env['LOOK']}/being-checked.png` });
    await editor.getByRole('button', { name: 'Retract' }).click();
    await dialog.getByLabel('Reason').fill('The figures were for another ferry.');
    await dialog.getByRole('button', { name: 'Retract it' }).click();
    await expect(editor.getByText(/^Retracted .*\d\./u)).toBeVisible();
    const page = await openAs(server, null);
    const answer = await page.goto(`/p/${claim.id}`);
    expect(answer?.status()).toBe(410);
    await expect(page.getByText('The figures were for another ferry.')).toBeVisible();
    await expectAccessible(page, 'a retracted page');
  });
});

test('claims are spread over members at once, on a phone too', async ({ server, openAs }) => {
  const adaApi = await setUp(server);
  await invite(server, adaApi, ben, ['reviewer']);
  await invite(server, adaApi, cleo, ['reviewer']);
  const { id: articleId } = await adaApi.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(adaApi, articleId);
  for (const claim of (await claimsByWorth(adaApi, articleId)).slice(0, 4)) await accept(adaApi, claim);

  const page = await openAs(server, adaApi, { viewport: { width: 390, height: 844 } });
  await page.goto('/review');
  await page.getByRole('link', { name: 'Assign claims' }).click();
  await page.getByRole('button', { name: 'Spread these claims' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Ada/ }).uncheck();
  await dialog.getByRole('button', { name: 'Spread', exact: true }).click();
  await expect(page.getByText('4 places assigned')).toBeVisible();
  await expect(page.getByText(`for ${ben.name}`)).toHaveCount(2);
  await expect(page.getByText(`for ${cleo.name}`)).toHaveCount(2);
  await expectNoSidewaysScroll(page, 'assigning on a phone');
  await expectAccessible(page, 'assigning on a phone');
  await page.getByRole('checkbox', { name: 'Unassigned only' }).check();
  await expect(page.getByRole('heading', { name: 'Every claim here is assigned' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(4);
});
