import type { Locator, Page } from '@playwright/test';

/** Settings, Scales, and the editor of one. */
export class Scales {
  readonly page: Page;
  readonly name: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByLabel('Name', { exact: true });
  }

  /** A value of the editor by its label. */
  row(label: string): Locator {
    return this.page.getByRole('listitem', { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }
}
