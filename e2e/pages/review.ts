import type { Locator, Page } from '@playwright/test';

export type EvidenceFields = {
  source: string;
  stance: 'Supports' | 'Refutes' | 'Context';
  quote?: string;
  title?: string;
};

/** One claim under review. */
export class Review {
  readonly page: Page;
  readonly reading: Locator;
  readonly form: Locator;
  readonly submit: Locator;
  readonly why: Locator;

  constructor(page: Page) {
    this.page = page;
    this.reading = page.getByRole('region', { name: 'The claim and what is known' });
    this.form = page.getByRole('region', { name: 'Your review' });
    this.submit = this.form.getByRole('button', { name: 'Submit and take next' });
    this.why = this.form.getByLabel('Why', { exact: true });
  }

  async addEvidence({ source, stance, quote, title }: EvidenceFields): Promise<void> {
    await this.reading.getByRole('button', { name: 'Add', exact: true }).click();
    const form = this.page.getByRole('form', { name: 'New evidence' });
    await form.getByLabel('Address or citation').fill(source);
    await form.getByRole('radio', { name: stance }).click();
    if (quote !== undefined) await form.getByLabel('What it says').fill(quote);
    if (title !== undefined) await form.getByLabel('Title').fill(title);
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  rating(label: string): Locator {
    return this.form.getByRole('radiogroup', { name: 'Rating' }).getByRole('radio', { name: new RegExp(`^${label}`) });
  }

  confidence(label: 'Low' | 'Medium' | 'High'): Locator {
    return this.form.getByRole('radiogroup', { name: 'Confidence' }).getByRole('radio', { name: label });
  }
}
