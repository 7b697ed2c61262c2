import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The reports and their files. */
export class Reports {
  readonly page: Page;
  readonly past: Locator;

  constructor(page: Page) {
    this.page = page;
    this.past = page.getByRole('region', { name: 'Past reports' });
  }

  async make(article: string): Promise<void> {
    await this.page.getByRole('radio', { name: article }).check();
    await this.page.getByRole('button', { name: 'Make the report' }).click();
    await this.past.getByRole('heading', { level: 3 }).first().waitFor();
  }

  /** Downloads a file of the newest report as a person would, and reads it. */
  async download(label: 'Claims' | 'Reviews' | 'Evidence' | 'ClaimReview'): Promise<{ name: string; text: string }> {
    const started = this.page.waitForEvent('download');
    await this.past
      .getByRole('link', { name: new RegExp(`^${label} `) })
      .first()
      .click();
    const download = await started;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** Saves the HTML report of the newest report, as a browser's "save as" would. */
  async saveHtml(path: string): Promise<string> {
    const href = await this.past
      .getByRole('link', { name: /^Report / })
      .first()
      .getAttribute('href');
    const answer = await this.page.request.get(new URL(href ?? '', this.page.url()).href);
    await writeFile(path, await answer.body());
    return path;
  }

  /** Opens the HTML report of the newest report in its own tab. */
  async openHtml(): Promise<Page> {
    const opened = this.page.context().waitForEvent('page');
    await this.past
      .getByRole('link', { name: /^Report / })
      .first()
      .click();
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }
}
