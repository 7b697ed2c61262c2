import { setUp } from '../fixtures/api.ts';
import { review, type Claim } from '../fixtures/sample-desk.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, test } from '../fixtures/test.ts';
import { Publishing } from '../pages/publishing.ts';

const said = 'The quay wall cost 41 million pounds';
const text = `Quay wall is finished\n\nOn Monday the Quenmouth council spoke. ${said}, it told us.\n`;
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('an editor notes who said it, mends what the check found, and readers are told', async ({ server, openAs }) => {
  const ada = await setUp(server);
  const article = await ada.call<{ id: string }>('article.create', { text });
  const { id } = await ada.call<Claim>('claim.add', { articleId: article.id, ...place(said) });
  const { version } = await ada.ask<Claim>('claim.byId', { id });
  const source = { text: 'the Quenmouth council', ...place('the Quenmouth council') };
  await ada.call('claim.correct', { id, source, expectedVersion: version });
  await review(ada, id, { ratingKey: 'true', rationale: 'The accounts say so.' });

  const page = await openAs(server, ada);
  const publishing = new Publishing(page);
  const { part } = publishing;
  await page.goto(`${server.origin}/publish/${id}`);

  await test.step('findings stand beside their fields, and lead there', async () => {
    await expect(part.getByText('Nobody noted whether')).toHaveCount(2);
    await expect(part.getByText('There is no page that says who')).toHaveCount(2);
    const finding = part.getByRole('listitem').filter({ hasText: 'Give the address of one' });
    await finding.getByRole('button', { name: 'Go to the field' }).click();
    await expect(part.getByLabel('A page about them')).toBeFocused();
    await publishing.explanation.fill('The council’s accounts say so.[7]');
    await expect(part.getByText('there is no evidence with that number')).toHaveCount(2);
    await expectAccessible(page, 'findings beside their fields');
  });

  await test.step('what is no address is refused in words, and kept', async () => {
    await part.getByLabel('A page about them').fill('council');
    await part.getByLabel('A page about them').blur();
    await expect(part.getByRole('alert')).toContainText('https://');
    await part.getByLabel('A page about them').fill('https://council.sample.example/about');
    await part.getByLabel('Role').fill('Builder of the wall');
    await part.getByRole('radio', { name: 'No answer' }).click();
    await expect(part.getByText('Nobody noted whether')).toHaveCount(0);
    await expect(part.getByText('There is no page that says who')).toHaveCount(0);
    await expect(part.getByRole('alert')).toHaveCount(0);
  });

  await test.step('what is still written in when it is approved is saved first', async () => {
    await publishing.explanation.fill('The council’s accounts say so.[1]');
    await expect(part.getByText('there is no evidence with that number')).toHaveCount(0);
    await part.getByLabel('Said on').fill('2026-02');
    await page.keyboard.press('ControlOrMeta+Enter');
    await publishing.publish.click();
    await expect(publishing.publicLink()).toBeVisible();
    await settled(page);
    await expectAccessible(page, 'published, with notes');
  });

  const response = await page.goto(`${server.origin}/p/${id}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByText('Builder of the wall')).toBeVisible();
  await expect(page.getByText('February 2026').first()).toBeVisible();
  await expect(page.getByText('was asked for a reply and did not answer')).toBeVisible();
});
