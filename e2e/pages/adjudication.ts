import type { Locator, Page } from '@playwright/test';

/** A dispute and its decision. */
export class Adjudication {
  readonly page: Page;
  readonly reviews: Locator;
  readonly form: Locator;
  readonly decide: Locator;

  constructor(page: Page) {
    this.page = page;
    this.reviews = page.getByRole('region', { name: 'The reviews' });
    this.form = page.getByRole('region', { name: 'Your decision' });
    this.decide = this.form.getByRole('button', { name: 'Decide' });
  }

  confidence(label: 'Low' | 'Medium' | 'High'): Locator {
    return this.form.getByRole('radiogroup', { name: 'Confidence' }).getByRole('radio', { name: label });
  }
}
