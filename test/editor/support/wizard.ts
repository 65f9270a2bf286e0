// A person at the web wizard: the controls lie in the toolkit's shadow trees.
import type { Frame } from 'playwright-core';

export class Wizard {
  readonly #page: Frame;

  constructor(page: Frame) {
    this.#page = page;
  }

  async choose(key: string, value: string): Promise<void> {
    const box = this.#page.locator(`[data-key="${key}"] vscode-dropdown`);
    await box.click();
    await box.locator(`vscode-option[value="${value}"]`).click();
  }

  async type(key: string, text: string): Promise<void> {
    await this.#page.locator(`[data-key="${key}"] vscode-text-field input`).fill(text);
  }

  async tick(key: string, label: string): Promise<void> {
    await this.#page.locator(`[data-key="${key}"] vscode-checkbox`, { hasText: label }).first().click();
  }

  async press(label: string): Promise<void> {
    await this.#page.locator('vscode-button', { hasText: label }).first().click();
  }

  /** Waits until the plan shows this choice for the topic. */
  async untilDecided(topic: string, choice: string): Promise<void> {
    await this.#page.locator(`[data-topic="${topic}"] summary strong`, { hasText: choice }).waitFor();
  }

  async isDecided(topic: string, choice: string): Promise<boolean> {
    const shown = this.#page.locator(`[data-topic="${topic}"] summary strong`);
    await shown.waitFor();
    return (await shown.textContent()) === choice;
  }

  async unfold(selector: string, text?: string): Promise<void> {
    await this.#page
      .locator(`${selector} summary`, text === undefined ? {} : { hasText: text })
      .first()
      .click();
  }

  async overrule(topic: string, option: string): Promise<void> {
    const box = this.#page.locator(`[data-topic="${topic}"] .override vscode-dropdown`);
    await box.click();
    await box.locator(`vscode-option[value="${option}"]`).click();
  }

  async says(selector: string, text: string): Promise<void> {
    await this.#page.locator(selector, { hasText: text }).first().waitFor();
  }
}
