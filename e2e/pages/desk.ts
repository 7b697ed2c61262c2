import type { Locator, Page } from '@playwright/test';

/** Home: what waits, and the articles. */
export class Desk {
  readonly page: Page;
  readonly waiting: Locator;
  readonly articles: Locator;

  constructor(page: Page) {
    this.page = page;
    this.waiting = page.getByRole('region', { name: 'Waiting for you' });
    this.articles = page.getByRole('region', { name: 'Articles' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: /^Desk/ }).click();
    await this.waiting.waitFor();
  }

  /** A group of what waits, such as "Reviews wanted". */
  group(title: string): Locator {
    return this.waiting.getByRole('region', { name: title });
  }

  /** The row of an article, whole. */
  row(title: string): Locator {
    return this.articles.getByRole('link', { name: title });
  }

  async pasteArticle(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste text' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New article' });
    await dialog.getByLabel('Text').fill(text);
    await dialog.getByRole('button', { name: 'Find the claims' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Onto the desk itself, as from the clipboard: typed into its field, a long text takes Chromium ten seconds. */
  async pasteOntoDesk(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste text' }).waitFor();
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    const dialog = this.page.getByRole('dialog', { name: 'New article' });
    await dialog.getByRole('button', { name: 'Find the claims' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
