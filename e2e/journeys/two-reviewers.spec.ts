import type { Page } from '@playwright/test';
import { ada, ben, cleo, setUp, type Session } from '../fixtures/api.ts';
import { accept, claimsByWorth, untilRead, type Claim } from '../fixtures/sample-desk.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import type { RunningServer } from '../fixtures/server.ts';
import { expect, expectAccessible, test } from '../fixtures/test.ts';
import { Adjudication } from '../pages/adjudication.ts';
import { Desk } from '../pages/desk.ts';
import { joinThroughLink, type Person } from '../pages/entry.ts';
import { Publishing } from '../pages/publishing.ts';
import { Review } from '../pages/review.ts';

const dora: Person = { name: 'Dora Sample', email: 'dora@sample.example', password: 'a fourth sample passphrase' };

/** What Ada writes; none of it may reach Ben before the claim is decided. */
const first = {
  rationale: 'The harbour log gives 412,006, which nobody but its keeper had seen.',
  source: 'https://records.sample.example/ferry/log-of-ada',
  quote: 'Tickets sold in 2025: 412,006.',
};
const second = {
  rationale: 'The yearly return to the county says 371,500.',
  source: 'https://records.sample.example/ferry/return-of-ben',
  quote: 'Passengers carried: 371,500.',
};

test('two members review blind, a third decides, a fourth approves', async ({ server, openAs }) => {
  test.slow();
  const adaApi = await setUp(server, 'The Quenmouth Desk');
  const adaPage = await openAs(server, adaApi);
  const benPage = await openAs(server, null);
  const cleoPage = await openAs(server, null);
  const doraPage = await openAs(server, null);

  await test.step('members join by link, each with a role', async () => {
    await joinThroughLink(benPage, await inviteLink(adaPage, server, ['Reviewer', 'Editor']), ben);
    await joinThroughLink(cleoPage, await inviteLink(adaPage, server, ['Adjudicator']), cleo);
    const link = await inviteLink(adaPage, server, ['Editor']);
    await joinThroughLink(doraPage, link, dora);
    await adaPage.reload();
    const members = adaPage.getByRole('table').first();
    for (const { name } of [ada, ben, cleo, dora]) await expect(members.getByText(name)).toBeVisible();

    const stranger = await openAs(server, null);
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { name: 'This invite cannot be used' })).toBeVisible();
  });

  await test.step('the policy asks for two reviews, blind and strictly separate', async () => {
    await adaPage.goto(`${server.origin}/settings/policy`);
    await adaPage.getByRole('radiogroup', { name: 'Reviews for a claim' }).getByRole('radio', { name: '2' }).click();
    await adaPage.getByRole('radio', { name: /^Strict/ }).check();
    await expect(adaPage.getByRole('radio', { name: /^Blind/ })).toBeChecked();
    await adaPage.getByRole('button', { name: 'Save the policy' }).click();
    await expect(adaPage.getByText('The policy is saved.')).toBeVisible();
  });

  const claim = await acceptedClaim(adaApi);
  const benReview = new Review(benPage);

  await test.step('the first review goes in', async () => {
    await adaPage.goto(`${server.origin}/review`);
    await adaPage.getByRole('button', { name: 'Take the next claim' }).click();
    const review = new Review(adaPage);
    await expect(review.form.getByText('Blind review.')).toBeVisible();
    await review.addEvidence({ source: first.source, stance: 'Supports', quote: first.quote });
    await adaPage.keyboard.press('5');
    await review.confidence('High').click();
    await review.why.fill(first.rationale);
    await review.submit.click();
    await expect(adaPage.getByText(/Claim \d+ reviewed/)).toBeVisible();
  });

  await test.step('the second reviewer learns nothing of it', async () => {
    const heard = listen(benPage);
    await benPage.goto(`${server.origin}/review`);
    await expect(benPage.getByText('1 claim you can take now')).toBeVisible();
    await benPage.getByRole('button', { name: 'Take the next claim' }).click();
    await expect(benPage.getByRole('heading', { level: 1, name: claim.wording })).toBeVisible();
    await expect(benReview.form.getByText('stay hidden until both reviews are in')).toBeVisible();
    await benPage.goto(`${server.origin}/articles`);
    await benPage.getByRole('link', { name: ferryArticle.headline }).click();
    await benPage
      .getByRole('region', { name: 'Claims', exact: true })
      .getByRole('link', { name: claim.wording })
      .click();
    await expect(benPage.getByRole('region', { name: 'Open claim' }).getByText('2 reviews wanted')).toBeVisible();
    await expectNothingOf(first, benPage, await heard());

    // Nor from the API, whatever is asked.
    const said = await askEverything(benPage, claim.id);
    expect(said.length).toBeGreaterThan(6);
    for (const [path, answer] of said) {
      for (const secret of [first.rationale, first.source, '412,006']) expect(answer, path).not.toContain(secret);
    }
  });

  await test.step('the reviews differ too much: the claim is disputed', async () => {
    await benPage.goto(`${server.origin}/review/${claim.id}`);
    await benReview.addEvidence({ source: second.source, stance: 'Refutes', quote: second.quote });
    await benPage.keyboard.press('1');
    await benReview.confidence('Medium').click();
    await benReview.why.fill(second.rationale);
    await benReview.submit.click();
    await expect(benPage.getByText(/Claim \d+ reviewed/)).toBeVisible();
  });

  await test.step('an adjudicator sees both sides without names, and decides', async () => {
    const adjudication = new Adjudication(cleoPage);
    await new Desk(cleoPage).group('Disputes').getByRole('link', { name: claim.wording }).click();
    await cleoPage.getByRole('button', { name: 'Take this dispute' }).click();
    await expect(adjudication.reviews.getByText(first.rationale)).toBeVisible();
    await expect(adjudication.reviews.getByText(second.rationale)).toBeVisible();
    await expect(adjudication.reviews.getByRole('columnheader', { name: 'Review A' })).toBeVisible();
    // The timeline comes a little later; that Ada accepted the claim says nothing of who reviewed it.
    await expect(cleoPage.getByText('The reviews disagree')).toBeVisible();
    const words = (await cleoPage.getByRole('main').innerText()).replace(`Accepted · ${ada.name}`, '');
    for (const { name } of [ada, ben]) expect(words).not.toContain(name);
    await expectAccessible(cleoPage, 'the dispute');

    await cleoPage.keyboard.press('4');
    await adjudication.form.getByRole('button', { name: 'One had evidence the other missed' }).click();
    await adjudication.confidence('High').click();
    await adjudication.form
      .getByLabel('Decision', { exact: true })
      .fill('The log holds; the return leaves out December.');
    await cleoPage.keyboard.press('Control+Enter');
    await expect(cleoPage.getByText(`Claim ${claim.number} decided.`)).toBeVisible();
  });

  await test.step('who reviewed may not approve, and reads why on the button', async () => {
    await benPage.goto(`${server.origin}/publish/${claim.id}`);
    const publishing = new Publishing(benPage);
    await expect(publishing.approve).toHaveAttribute('aria-disabled', 'true');
    await expect(publishing.approve).toHaveAccessibleDescription(/You reviewed this claim/);
    await benPage.keyboard.press('Control+Enter');
    await expect(publishing.approve).toBeVisible();
    // Names are open now that it is decided.
    await expect(benPage.getByRole('article', { name: 'Review A' })).toContainText(/Sample/);
  });

  await test.step('an editor who took no part approves and publishes', async () => {
    await doraPage.goto(`${server.origin}/publish/${claim.id}`);
    const publishing = new Publishing(doraPage);
    await publishing.explanation.fill(
      'The harbour log gives 412,006 tickets; the return to the county leaves out December.',
    );
    await publishing.approve.click();
    await publishing.publish.click();
    await expect(publishing.publicLink()).toBeVisible();
    await doraPage.goto((await publishing.publicLink().getAttribute('href')) ?? '');
    await expect(doraPage.getByText('Mostly true').first()).toBeVisible();
    await expect(doraPage.getByText('leaves out December').first()).toBeVisible();
  });
});

async function inviteLink(page: Page, server: RunningServer, roles: string[]): Promise<string> {
  await page.goto(`${server.origin}/settings/members`);
  await page.getByRole('button', { name: 'Invite a member' }).click();
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
  for (const role of roles) await dialog.getByRole('checkbox', { name: new RegExp(`^${role}`, 'i') }).check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Invite link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** The claim of the journey, added and accepted beforehand: that is another journey's matter. */
async function acceptedClaim(session: Session): Promise<Claim> {
  const { id } = await session.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(session, id);
  const claims = await claimsByWorth(session, id);
  const claim = claims.find(({ wording }) => wording.includes('412,000 passengers in 2025'));
  if (claim === undefined) throw new Error('The engine did not find the claim about passengers.');
  return accept(session, claim);
}

/** Collects every answer of the API that reaches the page. */
function listen(page: Page): () => Promise<string[]> {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/trpc/') && !pathname.includes('events.live')) {
      answers.push(response.text().catch(() => ''));
    }
  });
  return () => Promise.all(answers);
}

async function expectNothingOf(secret: typeof first, page: Page, answers: string[]): Promise<void> {
  expect(answers.length).toBeGreaterThan(3);
  const shown = await page.locator('body').innerText();
  for (const words of [...answers, shown]) {
    expect(words).not.toContain(secret.rationale);
    expect(words).not.toContain(secret.source);
    expect(words).not.toContain('412,006');
  }
}

/** Everything that a curious reviewer could ask about the claim, with the reviewer's own session. */
async function askEverything(page: Page, claimId: string): Promise<[string, string][]> {
  const asked: [string, object][] = [
    ['claim.byId', { id: claimId }],
    ['claim.list', { order: 'newest' }],
    ['review.task', { claimId }],
    ['review.queue', {}],
    ['review.mine', {}],
    ['decision.compare', { claimId }],
    ['decision.disputes', {}],
    ['decision.waiting', {}],
    ['publication.preview', { claimId }],
    ['publication.byClaim', { claimId }],
    ['desk.waiting', {}],
    ['events.list', { after: '0', limit: 100 }],
    ['journal.list', {}],
  ];
  const origin = new URL(page.url()).origin;
  return Promise.all(
    asked.map(async ([path, input]): Promise<[string, string]> => {
      const url = `${origin}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
      return [path, await (await page.request.get(url)).text()];
    }),
  );
}
