// The page beside the editor, as one that is chosen, kept and given away; and the walkthrough that leads there.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { until } from './editor.mjs';
import { openSession, seen } from './session.mjs';

describe('The page', () => {
  let session;
  const step = (title, steps) => test(title, { timeout: 120_000 }, seen(() => session, title, steps));

  before(async () => {
    session = await openSession('page');
  });

  after(async () => {
    await session?.end();
  });

  /** Puts the page in front. */
  async function toPage({ page }, title = /^\[?Page\]? homescreen\.case/) {
    await page.locator('.tabs-container .tab', { hasText: title }).click();
    await page.locator('.tabs-container .tab.active.selected', { hasText: title }).waitFor();
  }

  /** Puts an editor in front, beside the page and not over it. */
  async function toEditor(workbench, file) {
    await workbench.command('View: Focus First Editor Group');
    await workbench.open(file);
  }

  const shown = async (workbench) => (await workbench.previewFrame()).evaluate(() => document.getElementById('page').textContent);

  step('shows one of its parts where that is chosen', async ({ page, workbench, shot }) => {
    await workbench.open('homescreen.case');
    await workbench.command('CaseDsl: Open Page to the Side');
    assert.match(await shown(workbench), /what we believed/);
    await toPage(workbench);
    // A page that has only just been made may take the focus, which closes the list.
    for (let i = 0; i < 4 && !await workbench.quickRow('q2_impact').isVisible(); i++) {
      await workbench.command('CaseDsl: Choose What the Page Shows');
      await workbench.quickRow('q2_impact').waitFor({ timeout: 5000 }).catch(() => undefined);
      await page.waitForTimeout(300);
    }
    const offered = await page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
    for (const name of ['The whole case', 'home_canvas', 'homescreen_ab', 'home_story', 'q2_impact']) {
      assert.ok(offered.includes(name), `${name} among ${offered.join(', ')}`);
    }
    await shot('choice');
    await workbench.inputText('q2_impact');
    await page.keyboard.press('Enter');
    await until(async () => !/what we believed/.test(await shown(workbench)), 10_000, 'the one part');
    assert.match(await shown(workbench), /Impact sheet, Q2 2026/);
    await shot('part');
  });

  step('is exported as it is seen, as Markdown, and opened from there', async ({ page, workbench, file, folder }) => {
    await toPage(workbench);
    await workbench.command('CaseDsl: Export Page as Markdown');
    assert.equal(path.basename(await workbench.saveAs(path.join(folder, 'sheet.md'))), 'q2_impact.md');
    await page.keyboard.press('Enter');
    const toast = workbench.toast('The page is in sheet.md').first();
    await toast.waitFor({ timeout: 10_000 });
    assert.match(file('sheet.md'), /^# Impact sheet, Q2 2026\n[^]*\+\$1\.3M per quarter/);
    assert.doesNotMatch(file('sheet.md'), /what we believed/);
    await toast.getByRole('button', { name: 'Open' }).click();
    await workbench.editor('sheet.md').locator('.view-line').first().waitFor({ timeout: 10_000 });
    await workbench.tab('sheet.md').click({ button: 'middle' });
    await workbench.tab('sheet.md').waitFor({ state: 'detached' });
  });

  step('is not written where the export is called off', async ({ page, workbench, folder }) => {
    await toEditor(workbench, 'homescreen.case');
    await workbench.command('CaseDsl: Export Page as HTML');
    assert.equal(path.basename(await workbench.saveAs(path.join(folder, 'never.html'))), 'homescreen.html');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    assert.ok(!existsSync(path.join(folder, 'never.html')));
  });

  step('says so where the part that it shows is gone, and comes back with it', async ({ page, workbench, file }) => {
    const line = file('homescreen.case').split('\n').findIndex((text) => text.startsWith('sheet q2_impact')) + 1;
    await toEditor(workbench, 'homescreen.case');
    await workbench.goTo(line, 7);
    await page.keyboard.type('x');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.getByText("There is no page 'q2_impact' any more").waitFor({ timeout: 10_000 });
    await workbench.command('File: Revert File');
    await until(async () => /Impact sheet, Q2 2026/.test(await shown(workbench)), 10_000, 'the part again');
  });

  step('stays on its case study where it is kept there, and another gets a page of its own', async ({ page, workbench, shot }) => {
    await toPage(workbench);
    await workbench.command('CaseDsl: Keep the Page on This Case Study');
    await page.locator('.tabs-container .tab', { hasText: '[Page] homescreen.case' }).waitFor({ timeout: 10_000 });
    await toEditor(workbench, 'draft.case');
    await page.waitForTimeout(500);
    assert.match(await shown(workbench), /Impact sheet, Q2 2026/);
    await workbench.command('CaseDsl: Open Page to the Side');
    await page.locator('.tabs-container .tab', { hasText: /^Page draft\.case/ }).waitFor({ timeout: 10_000 });
    await shot('kept');
    assert.equal(await page.locator('.tabs-container .tab', { hasText: 'Page' }).count(), 2);
  });

  step('follows the editor again where it is let go', async ({ page, workbench }) => {
    const second = page.locator('.tabs-container .tab', { hasText: /^Page draft\.case/ });
    await second.click({ button: 'middle' });
    await second.waitFor({ state: 'detached' });
    await toPage(workbench);
    await workbench.command('CaseDsl: Let the Page Follow the Editor');
    await page.locator('.tabs-container .tab', { hasText: /^Page draft\.case/ }).waitFor({ timeout: 10_000 });
    await until(async () => /Preview ranker|precision/i.test(await shown(workbench)), 10_000, 'the page of the editor that is seen');
    await toEditor(workbench, 'homescreen.case');
    await until(async () => /what we believed/.test(await shown(workbench)), 10_000, 'the page of the editor that came to the front');
  });

  step('leads to its source', async ({ page, workbench }) => {
    await toPage(workbench);
    await workbench.command("CaseDsl: Show the Page's Source");
    await until(async () => await page.locator('.tab.active[data-resource-name="homescreen.case"]').count() > 0 && await workbench.editor('homescreen.case').locator('.cursor').count() > 0, 10_000, 'the editor in front');
  });

  step('is one of five steps of a walkthrough, which begins a case study and ticks what has been done', async ({ page, workbench, shot }) => {
    await workbench.command('CaseDsl: Your First Case Study in Five Minutes');
    const titles = page.locator('.gettingStartedContainer .getting-started-step .step-title');
    await titles.first().waitFor({ timeout: 20_000 });
    assert.deepEqual((await titles.allInnerTexts()).map((text) => text.trim()), ['Start a case study', 'Let it question you', 'See every figure computed', 'Read the page as you write', 'Share it']);
    const of = (title) => page.locator('.gettingStartedContainer .getting-started-step', { hasText: title });
    assert.doesNotMatch(await of('Start a case study').innerText(), /\*/, 'markup in plain sight');
    const ticked = of('Start a case study').locator('.codicon[class*="getting-started-step-checked"].complete');
    assert.equal(await ticked.count(), 0);
    await shot('walkthrough');
    await of('Start a case study').getByText('New case study', { exact: true }).click();
    await workbench.inputText('from_the_walkthrough');
    await page.keyboard.press('Enter');
    await workbench.tab('from_the_walkthrough.case').waitFor({ timeout: 15_000 });
    // By its command: what it leads to may have taken its tab.
    await workbench.command('CaseDsl: Your First Case Study in Five Minutes');
    await ticked.waitFor({ timeout: 10_000 });
  });
});
