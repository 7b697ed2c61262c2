import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ben, invite, setUp, type Session } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { accept, claimsByWorth, untilRead, type Claim } from '../fixtures/sample-desk.ts';
import type { RunningServer } from '../fixtures/server.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

type OpenAs = (server: RunningServer, session: Session) => Promise<Page>;
type Opened = { ada: Session; benApi: Session; claim: Claim; address: string; mine: Page; theirs: Page };

/** Ada and Ben, and a claim that is only suggested. */
async function openDesk(server: RunningServer, openAs: OpenAs): Promise<Opened> {
  const ada = await setUp(server);
  const benApi = await invite(server, ada, ben, ['reviewer', 'editor']);
  const { id: articleId } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, articleId);
  const [claim] = await claimsByWorth(ada, articleId);
  if (!claim) throw new Error('no claim was found');
  const [mine, theirs] = [await openAs(server, ada), await openAs(server, benApi)];
  return { ada, benApi, claim, address: `/articles/${articleId}?claim=${claim.id}`, mine, theirs };
}

async function reword({ ada, benApi, claim }: Opened): Promise<void> {
  const { version, wording } = await ada.ask<{ version: number; wording: string }>('claim.byId', { id: claim.id });
  await benApi.call('claim.reword', { id: claim.id, wording: `${wording} today`, expectedVersion: version });
}

test('a colleague who reads the same is shown, and nobody on a claim that is judged', async ({ server, openAs }) => {
  const { ada, claim, address, mine, theirs } = await openDesk(server, openAs);

  await test.step('a colleague is shown on the article and on the claim, and gone when they leave', async () => {
    await mine.goto(address);
    await expect(onArticle(mine)).toHaveCount(0);
    await theirs.goto(address);
    await expect(onArticle(mine)).toHaveAccessibleName(/Ben/);
    await expect(onClaim(mine)).toHaveAccessibleName(/Ben/);
    await expect(onClaim(theirs)).toHaveAccessibleName(/Ada/);
    await settled(mine);
    await expectAccessible(mine, 'an article with a colleague');
    await theirs.goto('/');
    await expect(onArticle(mine)).toHaveCount(0);
    await expect(onClaim(mine)).toHaveCount(0);
  });

  await test.step('nobody is shown on a claim that is being judged', async () => {
    await accept(ada, claim);
    await theirs.goto(address);
    await expect(onArticle(mine)).toHaveAccessibleName(/Ben/);
    await expect(onClaim(mine)).toHaveCount(0);
  });
});

test('what happened to a claim, and the log of it as a file', async ({ server, openAs }) => {
  const opened = await openDesk(server, openAs);
  const { ada, claim, address, mine } = opened;
  await accept(ada, claim);
  await mine.goto(address);

  await test.step('the timeline shows a new wording word by word, and can be narrowed', async () => {
    await reword(opened);
    const timeline = mine.getByRole('region', { name: 'Timeline' });
    await expect(timeline.getByText('Wording changed')).toBeVisible();
    await expect(timeline.locator('ins')).toContainText('today');
    await timeline.getByRole('button', { name: 'Decisions' }).click();
    await expect(timeline.getByText('Nothing of this kind has happened.')).toBeVisible();
    await timeline.getByRole('button', { name: 'Wording' }).click();
    await expect(timeline.getByText('Accepted')).toBeVisible();
  });

  await test.step('the audit log of the claim opens, is filtered and downloaded', async () => {
    await mine.getByRole('link', { name: 'In the audit log' }).click();
    await expect(mine.getByText('1 filter on')).toBeVisible();
    const rows = mine.getByRole('rowheader');
    await expect(rows).toHaveText([/Wording changed/, /Claim accepted/]);
    await mine.getByLabel('Who', { exact: true }).selectOption({ label: 'Ben Sample' });
    await expect(mine.getByText('2 filters on')).toBeVisible();
    await expect(rows).toHaveText([/Wording changed/]);
    await rows.first().locator('summary').click();
    await expect(rows.first()).toContainText('claimVersionId');
    await settled(mine);
    await expectAccessible(mine, 'the audit log with filters');
    const [download] = await Promise.all([
      mine.waitForEvent('download'),
      mine.getByRole('link', { name: 'Download as JSON lines' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(['claim.reword']);
    await mine.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(mine, 'the audit log, 390 px');
  });
});

function onArticle(page: Page) {
  return page.getByRole('img', { name: /^Also reading this article/ });
}

function onClaim(page: Page) {
  return page.getByRole('img', { name: /^Also looking at this claim/ });
}
