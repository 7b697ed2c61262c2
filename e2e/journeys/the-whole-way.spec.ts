import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { ada } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { claimsCsvHeader, readTable } from '../fixtures/csv.ts';
import { expect, expectAccessible, test } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { setUpThroughLink } from '../pages/entry.ts';
import { Publishing } from '../pages/publishing.ts';
import { Reports } from '../pages/reports.ts';
import { Review } from '../pages/review.ts';
import { Workbench } from '../pages/workbench.ts';

const checked = 'The Quenmouth ferry carried 412,000 passengers in 2025';
const reworded = 'The Quenmouth ferry carried 412,000 paying passengers in 2025';
const why = 'The harbour log counts 412,006 tickets for 2025, staff and school passes left out.';

test('one person goes the whole way, from the setup link to the files of a report', async ({ server, page }) => {
  test.slow();
  const link = server.setupLink ?? '';

  await test.step('the setup link makes the first admin, once', async () => {
    await setUpThroughLink(page, link, ada, 'The Quenmouth Desk');
    await expect(page).toHaveURL(`${server.origin}/`);
    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link has been used' })).toBeVisible();
    await expect(page.getByText('A setup link works once')).toBeVisible();
    await page.getByRole('link', { name: /sign-in/i }).click();
    await page.getByLabel('Email').fill(ada.email);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  });

  const desk = new Desk(page);
  const workbench = new Workbench(page);

  await test.step('an empty desk offers two samples and a place to paste', async () => {
    await expect(page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Start with an article' })).toBeVisible();
    await expect(desk.articles.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page, 'the empty desk');
    await desk.pasteArticle(ferryArticle.text);
  });

  await test.step('headline, byline and date are found, the furniture is folded', async () => {
    await expect(workbench.text.getByRole('heading', { level: 1 })).toHaveText(ferryArticle.headline);
    await expect(workbench.text.getByText(ferryArticle.byline)).toBeVisible();
    await expect(workbench.text.getByText(ferryArticle.date)).toBeVisible();
    const furniture = ferryArticle.furniture.map((line) => workbench.text.getByText(line, { exact: true }));
    for (const line of furniture) await expect(line).toHaveCount(0);
    const fold = workbench.text.getByRole('button', { name: /lines? left out/ }).last();
    await fold.click();
    await expect(workbench.text.getByText('Lighthouse keeper retires after 41 years', { exact: true })).toBeVisible();
    await fold.click();
    await expect(workbench.row(checked)).toBeVisible();
  });

  await test.step('claims are accepted by key, dismissed with a reason and taken back', async () => {
    await workbench.choose(checked);
    await expect(workbench.claim.getByRole('blockquote')).toContainText('carried 412,000 passengers in 2025');
    await workbench.choose('The crossing to Skell Point takes nine minutes');
    await workbench.press('d');
    await page.getByRole('menuitem', { name: /Trivial|trivial/ }).click();
    await expect(page.getByText(/dismissed as/)).toBeVisible();
    await expect(workbench.claim.getByText('Dismissed', { exact: true }).first()).toBeVisible();
    await workbench.press('z');
    await expect(workbench.claim.getByText('Suggested', { exact: true })).toBeVisible();

    await workbench.press('d');
    await page.keyboard.press('6');
    await expect(workbench.claim.getByText('Dismissed', { exact: true }).first()).toBeVisible();

    await workbench.choose('The crossing to Skell Point costs £2.40');
    await workbench.press('a');
    await expect(workbench.claim.getByText('Queued', { exact: true })).toBeVisible();
  });

  await test.step('the wording is edited beside its quote, with the difference shown', async () => {
    await workbench.choose(checked);
    await workbench.press('e');
    await workbench.claim.getByLabel('Wording', { exact: true }).fill(reworded);
    await expect(workbench.claim.locator('ins').first()).toContainText('paying');
    await page.keyboard.press('Control+Enter');
    await expect(workbench.claim.getByLabel('Wording', { exact: true })).toBeHidden();
    await expect(workbench.row(reworded)).toBeVisible();
    await expect(workbench.claim.locator('ins').first()).toContainText('paying');
    await workbench.press('a');
    await expect(workbench.claim.getByText('Queued', { exact: true })).toBeVisible();
    await expectAccessible(page, 'the article');
  });

  const review = new Review(page);

  await test.step('the next claim is reviewed with evidence and submitted by key', async () => {
    await desk.open();
    await expect(desk.group('Reviews wanted').getByRole('link')).toHaveCount(2);
    await page.getByRole('button', { name: 'Take the next claim' }).click();
    await expect(page.getByRole('heading', { level: 1, name: reworded })).toBeVisible();
    await expect(review.form.getByText('Solo review.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(review.submit).toHaveAttribute('aria-disabled', 'true');
    await review.addEvidence({
      source: 'https://records.sample.example/ferry/2025',
      stance: 'Supports',
      quote: 'Tickets sold in 2025: 412,006.',
      title: 'Harbour log 2025',
    });
    await expect(review.reading.getByRole('link', { name: 'Harbour log 2025' })).toBeVisible();
    await page.keyboard.press('5');
    await expect(review.rating('True')).toBeChecked();
    await review.confidence('High').click();
    await review.why.fill(why);
    await expectAccessible(page, 'the review');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/Claim \d+ reviewed/)).toBeVisible();
    // The next claim is already there.
    await expect(
      page.getByRole('heading', { level: 1, name: 'The crossing to Skell Point costs £2.40' }),
    ).toBeVisible();
  });

  const publishing = new Publishing(page);

  await test.step('it is decided, approved and published', async () => {
    await desk.open();
    await desk.group('To approve').getByRole('link', { name: reworded }).click();
    await expect(page.getByText('True', { exact: true }).first()).toBeVisible();
    await expect(publishing.explanation).toHaveValue(why);
    await publishing.approve.click();
    await expect(publishing.publish).toBeVisible();
    await expectAccessible(page, 'the publish screen');
    await publishing.publish.click();
    await expect(publishing.publicLink()).toBeVisible();
  });

  const published = await test.step('its public page shows the claim and not the article', async () => {
    const opened = page.context().waitForEvent('page');
    await publishing.publicLink().click();
    const shown = await opened;
    await shown.waitForLoadState();
    await expect(shown.getByRole('heading', { level: 1 })).toContainText(reworded);
    await expect(shown.getByText(why)).toBeVisible();
    const words = await shown.locator('body').innerText();
    expect(words).not.toContain(ferryArticle.otherSentence);
    expect(words).not.toContain('Thea Lundqvist');
    expect(words).not.toContain('Sign up for our morning newsletter');
    await expectAccessible(shown, 'the public page');
    const address = shown.url();
    await shown.close();
    return address;
  });

  await test.step('a report gives CSV, JSON-LD and HTML that agree', async () => {
    await page.getByRole('link', { name: 'Reports' }).first().click();
    const reports = new Reports(page);
    await reports.make(ferryArticle.headline);
    const claims = await reports.download('Claims');
    const markup = await reports.download('ClaimReview');
    const html = await reports.openHtml();

    expect(claims.name).toMatch(/-claims\.csv$/u);
    expect(claims.text.split('\r\n')[0]?.replace(/^\uFEFF/, '')).toBe(claimsCsvHeader);
    const rows = readTable(claims.text);
    const row = rows.find(({ claim_text: text }) => text === reworded);
    expect(row).toMatchObject({
      state: 'published',
      verdict_key: 'true',
      verdict_label: 'True',
      rating_value: '5',
      evidence_urls: '["https://records.sample.example/ferry/2025"]',
      published_url: published,
      rationale: why,
    });
    expect(row?.['quote']).toBe('The Quenmouth ferry carried 412,000 passengers in 2025');
    expect(ferryArticle.text.slice(Number(row?.['quote_start']), Number(row?.['quote_end']))).toBe(row?.['quote']);
    expect(rows.filter(({ state }) => state === 'dismissed')).toHaveLength(1);

    expect(markup.name).toMatch(/-claimreview\.json$/u);
    const feed = JSON.parse(markup.text) as {
      identifier: { value: string };
      dataFeedElement: { item: { claimReviewed: string; url: string; reviewRating: object } }[];
    };
    expect(feed.dataFeedElement.map(({ item }) => item)).toMatchObject([
      {
        claimReviewed: reworded,
        url: published,
        reviewRating: { alternateName: 'True', ratingValue: 5, bestRating: 5 },
      },
    ]);
    const inside = await html.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(inside ?? '')).toEqual(feed);

    const hashes = new Set(rows.map(({ content_hash: hash }) => hash));
    expect([...hashes]).toEqual([feed.identifier.value]);
    const [hash = ''] = hashes;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await expect(html.getByText(hash).first()).toBeVisible();
    await expect(html.getByRole('heading', { name: reworded })).toBeVisible();
    await html.close();

    const again = await reports.download('Claims');
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(digest(again.text), 'a report that was made does not change').toBe(digest(claims.text));

    const file = await reports.saveHtml(test.info().outputPath('report.html'));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByRole('heading', { name: reworded })).toBeVisible();
    await expectAccessible(page, 'the HTML report, saved');
    expect(requests, 'the saved report loads nothing').toEqual([pathToFileURL(file).href]);
  });
});
