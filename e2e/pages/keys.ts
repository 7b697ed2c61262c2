import type { Page } from '@playwright/test';

/** Hands that only reach the keyboard, and a count of what they pressed. */
export class Keys {
  readonly page: Page;
  pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.pressed += 1;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.pressed += text.length;
  }

  /** Goes on with Tab until the focus is on what has this name, as somebody does who hears the names. */
  async tabTo(name: string | RegExp, { back = false, most = 60 } = {}): Promise<void> {
    for (let n = 0; n < most; n += 1) {
      await this.press(back ? 'Shift+Tab' : 'Tab');
      const focused = this.page.locator(':focus');
      const names = await focused.evaluateAll((elements) =>
        elements.map((element) => {
          const labels =
            element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
          return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
        }),
      );
      if (names.some((one) => (typeof name === 'string' ? one.trim() === name : name.test(one)))) return;
    }
    throw new Error(`Tab does not come to ${String(name)} within ${most} steps.`);
  }
}
