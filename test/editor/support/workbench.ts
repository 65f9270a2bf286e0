// A person at the workbench: opens, types, picks, and looks; every wait is for a condition and bounded.
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';

const patienceMs = 45_000;

export class Workbench {
  readonly #page: Page;
  readonly #address: string;
  readonly #pictures: string;

  constructor(page: Page, address: string, pictures: string) {
    this.#page = page;
    this.#address = address;
    this.#pictures = pictures;
  }

  async open(folder: string): Promise<void> {
    const payload = JSON.stringify([
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ]);
    await this.#page.goto(
      `${this.#address}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`,
    );
    await this.#page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: patienceMs });
    await this.#page.waitForSelector('.explorer-folders-view', { timeout: patienceMs });
    const trust = this.#page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Yes, I trust' });
    await trust.click({ timeout: 4000 }).catch(() => undefined);
  }

  async openFile(name: string): Promise<void> {
    await this.#quickOpen('Control+P', name);
    const row = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    await row.waitFor({ timeout: patienceMs });
    await row.click();
    await this.#page.waitForSelector(`.tab.active[data-resource-name="${name}"], .tab.active:has-text("${name}")`, {
      timeout: patienceMs,
    });
    await this.#page.waitForSelector('.monaco-editor .view-lines', { timeout: patienceMs });
  }

  async runCommand(title: string): Promise<void> {
    await this.#quickOpen('F1', title);
    const row = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor({ timeout: patienceMs });
    await row.click();
  }

  /** Replaces the first occurrence in the active editor by way of the keyboard. */
  async replaceInEditor(before: string, after: string): Promise<void> {
    const line = this.#page.locator('.view-line', { hasText: before.replaceAll(' ', '\u00a0') }).first();
    await line.click();
    await this.#page.keyboard.press('End');
    for (let index = 0; index < before.length; index++) await this.#page.keyboard.press('Backspace');
    await this.#page.keyboard.type(after);
  }

  async pick(label: string): Promise<void> {
    const row = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor({ timeout: patienceMs });
    await this.#page.locator('.quick-input-widget input.input').first().fill(label);
    await row.waitFor({ timeout: patienceMs });
    await this.#page.keyboard.press('Enter');
    await this.#settled(label);
  }

  async pickMany(labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const row = this.#page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
      await row.waitFor({ timeout: patienceMs });
      await row.click();
    }
    await this.#page.keyboard.press('Enter');
  }

  async type(text: string): Promise<void> {
    const box = this.#page.locator('.quick-input-widget:not(.hidden) .quick-input-box input').first();
    await this.#page.waitForSelector('.quick-input-widget .quick-input-message', { timeout: patienceMs });
    await this.until(
      'an empty box',
      async () => (await box.inputValue()) === '' && !(await this.#page.locator('.quick-input-list').isVisible()),
    );
    await box.fill(text);
    const title = await this.#title();
    await this.#page.keyboard.press('Enter');
    await this.until('the next question', async () => (await this.#title()) !== title);
  }

  async untilText(selector: string): Promise<void> {
    await this.#page.waitForSelector(selector, { timeout: patienceMs, state: 'attached' });
  }

  /** Webviews lie in nested frames: waits until one of them shows the text. */
  async untilFrame(text: string): Promise<void> {
    await this.until(`a page with ${text}`, async () => {
      for (const frame of this.#page.frames()) {
        const content = await frame
          .locator('body')
          .textContent({ timeout: 500 })
          .catch(() => '');
        if (content?.includes(text)) return true;
      }
      return false;
    });
  }

  /** The page of a webview whose first heading reads so. */
  async pageWith(heading: string): Promise<Frame> {
    let found: Frame | undefined;
    await this.until(`a page headed ${heading}`, async () => {
      for (const frame of this.#page.frames()) {
        const text = await frame
          .locator('h1')
          .first()
          .textContent({ timeout: 300 })
          .catch(() => undefined);
        if (text === heading) found = frame;
      }
      return found !== undefined;
    });
    if (!found) throw new Error(`no page headed ${heading}`);
    return found;
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      if (await isTrue()) return;
      await this.#page.waitForTimeout(50);
    }
    throw new Error(`it did not come: ${what}`);
  }

  async screenshot(name: string): Promise<void> {
    await this.#page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  async #title(): Promise<string> {
    return (
      (await this.#page
        .locator('.quick-input-widget .quick-input-title')
        .first()
        .textContent()
        .catch(() => '')) ?? ''
    );
  }

  async #settled(label: string): Promise<void> {
    const row = this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    await this.until('the answer to be taken', async () => !(await row.isVisible()));
  }

  async #quickOpen(key: string, text: string): Promise<void> {
    await this.#page.keyboard.press(key);
    const input = this.#page.locator('.quick-input-widget input.input').first();
    await input.waitFor({ timeout: patienceMs });
    await input.fill(key === 'F1' ? `>${text}` : text);
  }
}
