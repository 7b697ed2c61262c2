import type { Locator, Page } from '@playwright/test';

/** A decided claim on its way out. */
export class Publishing {
  readonly page: Page;
  readonly part: Locator;
  readonly explanation: Locator;
  readonly approve: Locator;
  readonly publish: Locator;

  constructor(page: Page) {
    this.page = page;
    this.part = page.getByRole('region', { name: 'Your part' });
    this.explanation = this.part.getByLabel('Explanation');
    this.approve = this.part.getByRole('button', { name: 'Approve' });
    this.publish = this.part.getByRole('button', { name: 'Publish' });
  }

  publicLink(): Locator {
    return this.part.getByRole('link', { name: 'Open it' });
  }
}
