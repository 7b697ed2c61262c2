import type { Locator, Page } from '@playwright/test';

/** An article with its claims: the text, the list and the open claim. */
export class Workbench {
  readonly page: Page;
  readonly text: Locator;
  readonly list: Locator;
  readonly claim: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('article', { name: 'Article text' });
    this.list = page.getByRole('region', { name: 'Claims', exact: true });
    this.claim = page.getByRole('region', { name: 'Open claim' });
  }

  /** The row of a claim, by words of its wording. */
  row(wording: string | RegExp): Locator {
    return this.list.getByRole('link', { name: wording });
  }

  /** The rows that are drawn; the list draws only what can be seen. */
  rows(): Locator {
    return this.list.getByRole('listitem');
  }

  async choose(wording: string | RegExp): Promise<void> {
    await this.row(wording).click();
  }

  heading(number: number): Locator {
    return this.claim.getByRole('heading', { name: `Claim ${number}`, exact: true });
  }

  /** The state as it stands beside the number of the open claim. */
  async openState(): Promise<string> {
    return (await this.claim.locator('.state-tag').textContent()) ?? '';
  }

  async openNumber(): Promise<number> {
    const words = await this.claim.getByRole('heading', { level: 2, name: /^Claim \d+$/ }).textContent();
    return Number(words?.replace('Claim ', ''));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
}
