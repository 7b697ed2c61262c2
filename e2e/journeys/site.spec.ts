import { fillSite, siteScreens, type SampleSite } from '../fixtures/sample-site.ts';
import { startServer, type RunningServer } from '../fixtures/server.ts';
import { settled } from '../fixtures/settled.ts';
import { startSite } from '../fixtures/site.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';

const phone = { viewport: { width: 390, height: 844 } };

test.describe('the public site', () => {
  let server: RunningServer;
  let sample: SampleSite;

  test.beforeAll(async () => {
    server = await startServer();
    sample = await fillSite(server);
  });
  test.afterAll(() => server.stop());

  test('is searched, filtered and read without JavaScript', async ({ openAs }) => {
    const page = await openAs(server, null, { javaScriptEnabled: false, colorScheme: 'dark', ...phone });
    await page.goto(sample.home);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fact checks by The Oster Valley Desk');
    const checks = page.getByRole('main').getByRole('listitem');
    await expect(checks).toHaveCount(sample.published.length);

    await page.getByRole('searchbox').fill('third boat');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/[?]q=third\+boat/);
    await expect(checks.first()).toContainText('boat');
    const withBoat = await checks.count();
    expect(withBoat).toBeLessThan(sample.published.length);
    await page.getByText('Narrow the list').click();
    await page.getByLabel('Verdict').selectOption('Mixed');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(checks).toHaveCount(1);
    await expect(page.getByLabel('Verdict')).toHaveValue('Mixed');

    await checks.getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(`${server.origin}/p/${sample.corrected}`);
    await expect(page.getByText('Minor.')).toBeVisible();
    await page.getByRole('link', { name: 'Read version 1' }).click();
    await expect(page.getByText('This is version 1, kept as it was published.')).toBeVisible();
    await page.getByRole('link', { name: 'see what stands now' }).click();
    await page.getByRole('link', { name: 'All checks of this article' }).click();
    await expect(checks).toHaveCount(sample.published.length);
    await expect(page.getByText('The board will decide on the new timetable')).toHaveCount(0);

    const places = page.getByRole('navigation', { name: 'Main' });
    await places.getByRole('link', { name: 'Corrections' }).click();
    await page.getByRole('link', { name: /412,000 passengers last year/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This check was retracted');
    await page.getByRole('link', { name: 'Version 1' }).click();
    await expect(page.getByText('This is version 1, kept as it was published.')).toBeVisible();
    await places.getByRole('link', { name: 'How we work' }).click();
    await expect(page.getByText('Right in part, wrong or misleading in part.')).toBeVisible();
    await places.getByRole('link', { name: 'Checks' }).click();
    await page.getByRole('searchbox').fill('zzzz');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing was found.')).toBeVisible();
    await page.getByRole('link', { name: 'Show all checks' }).click();
    await expect(checks).toHaveCount(sample.published.length);
  });

  for (const { name, path, ready } of siteScreens) {
    test(`${name}: no grave finding, wide and narrow, light and dark`, async ({ openAs }) => {
      const page = await openAs(server, null);
      await page.goto(path(sample));
      await page.locator(ready).first().waitFor();
      await settled(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, `${name}, wide`);
      for (const width of [1024, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await settled(page);
        await expectNoSidewaysScroll(page, `${name}, ${width} px`);
        if (width === 390) await expectAccessible(page, `${name}, 390 px`);
      }
    });
  }

  test('its card stands in pages of others, and nothing else of it does', async ({ openAs }) => {
    const others = await startSite();
    const frame = (path: string) =>
      `<iframe src="${server.origin}/p/${sample.corrected}${path}" width="100%"></iframe>`;
    others.pages['/card'] = frame('/card');
    others.pages['/page'] = frame('');
    try {
      const page = await openAs(server, null);
      const refused: string[] = [];
      page.on('requestfailed', (request) => refused.push(request.url()));
      await page.goto(`http://${others.host}/card`);
      const card = page.frameLocator('iframe');
      await expect(card.getByRole('heading')).toContainText('third boat');
      await expect(card.getByText('Mixed')).toBeVisible();
      const [whole] = await Promise.all([
        page.context().waitForEvent('page'),
        card.getByRole('link', { name: 'Read the check' }).click(),
      ]);
      await expect(whole.getByRole('heading', { level: 1 })).toContainText('third boat');
      expect(refused).toEqual([]);
      const framed = await fetch(`${server.origin}/p/${sample.corrected}`);
      expect(framed.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    } finally {
      await others.stop();
    }
  });

  test('is linked from where an editor publishes, with what others can paste', async ({ openAs }) => {
    const page = await openAs(server, sample.ada);
    await page.goto(`/publish/${sample.corrected}`);
    const part = page.getByRole('region', { name: 'Your part' });
    await expect(part.getByRole('link', { name: 'Open it' })).toHaveAttribute('href', new RegExp(sample.corrected));
    await expect(part.getByRole('link', { name: 'The public site' })).toHaveAttribute('href', new RegExp(sample.home));
    await expect(part.getByLabel('Code of the card')).toHaveValue(/^<iframe src="http.*\/card" title="Claim check: /);
    const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
    // The style sheet is let into the preview.
    await expect(heading).toHaveCSS('font-weight', '700');
    await expect(heading).toHaveCSS('font-size', /^3[26]px$/);
    await page.getByRole('tab', { name: 'The case' }).click();
    await expectAccessible(page, 'a published claim');
  });
});
