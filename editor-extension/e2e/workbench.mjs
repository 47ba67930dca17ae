// What a person does in VS Code, by keys and eyes.
import { until } from './editor.mjs';

const quickInput = '.quick-input-widget:not([style*="display: none"])';

export class Workbench {
  constructor(page) {
    this.page = page;
  }

  async ready(file) {
    await this.page.locator(`.explorer-folders-view [role=treeitem][aria-label^="${file}"]`).waitFor({ timeout: 90_000 });
  }

  /** Types into the box that F1 opens: ">" and a command, or a file. */
  async quick(text) {
    const input = this.page.locator(`${quickInput} .quick-input-box input`);
    // The first key may come before the keybindings are ready, and the box may close again under the hands.
    for (let i = 0; i < 8; i++) {
      await this.page.keyboard.press('F1');
      if (await input.waitFor({ timeout: 2000 }).then(() => input.fill(text, { timeout: 2000 })).then(() => true, () => false)) {
        return;
      }
    }
    throw new Error(`The box for '${text}' did not open.`);
  }

  quickRow(text) {
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
  }

  async command(title) {
    // The list is made once: a command that comes later, with its extension, is in the next one.
    for (let i = 0; i < 6; i++) {
      await this.quick('>' + title);
      if (await this.quickRow(title).waitFor({ timeout: 4000 }).then(() => true, () => false)) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`There is no command '${title}'.`);
  }

  async open(file) {
    await this.quick(file);
    await this.quickRow(file.split('/').pop()).waitFor();
    await this.page.keyboard.press('Enter');
    await this.tab(file).first().waitFor();
    await this.editor(file).locator('.view-line').first().waitFor();
  }

  tab(file) {
    return this.page.locator(`.tabs-container .tab[data-resource-name="${file.split('/').pop()}"]`);
  }

  editor(file) {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${file}"]`);
  }

  /** Puts the cursor on a line and column, both from 1. */
  async goTo(line, column = 1) {
    await this.quick(`:${line}:${column}`);
    // Enter before the box has understood the colon would open a file.
    await this.quickRow(new RegExp(`line ${line}\\b`, 'i')).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator(quickInput).waitFor({ state: 'hidden' });
  }

  /** The visible text of an editor. */
  async text(file) {
    const lines = await this.editor(file).locator('.view-line').evaluateAll((all) => all
      .map((line) => ({ top: line.offsetTop, text: line.textContent.replaceAll('\u00a0', ' ') }))
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text));
    return lines.join('\n');
  }

  /** Presses a key until what it brings is there: right after an edit the answer may be of the text before. */
  async press(key, wanted) {
    for (let i = 0; i < 6; i++) {
      await this.page.keyboard.press(key);
      if (await wanted.waitFor({ timeout: 4000 }).then(() => true, () => false)) {
        return;
      }
      await this.page.keyboard.press('Escape');
    }
    await wanted.waitFor({ timeout: 1000 });
  }

  async inputText(text) {
    const input = this.page.locator(`${quickInput} .quick-input-box input`);
    await input.waitFor();
    await input.fill(text);
  }

  /** Gives the box that asks for a file another path, once it has suggested its own; gives what it suggested. */
  async saveAs(target) {
    const input = this.page.locator(`${quickInput} .quick-input-box input`);
    let suggested = '';
    await until(async () => (suggested = await input.inputValue({ timeout: 1000 }).catch(() => '')).endsWith(target.slice(target.lastIndexOf('.'))), 10_000, 'a suggested path');
    await input.fill(target);
    await until(async () => await input.inputValue() === target, 5000, 'the path in the box');
    return suggested;
  }

  async save(file) {
    await this.page.keyboard.press('Control+S');
    await this.page.locator(`.tabs-container .tab.dirty[data-resource-name="${file}"]`).waitFor({ state: 'detached' });
  }

  toast(text) {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  async closeToasts() {
    await this.command('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  }

  statusItem() {
    return this.page.locator('[id="casedsl.casedsl.casedsl.status"], [id$="casedsl.status"]').first();
  }

  /** The frame of the live page, once it shows a page. */
  async preview() {
    const frame = this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('#page .casedsl').waitFor({ timeout: 20_000 });
    return frame;
  }

  /** That frame as an object on which code can be run. */
  async previewFrame() {
    let found;
    await until(async () => {
      for (const frame of this.page.frames()) {
        if (await frame.evaluate(() => document.getElementById('page')?.querySelector('.casedsl') != null).catch(() => false)) {
          found = frame;
          return true;
        }
      }
      return false;
    }, 20_000, 'the live page');
    return found;
  }
}
