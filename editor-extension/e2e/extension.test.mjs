import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { until } from './editor.mjs';
import { openSession, seen } from './session.mjs';

describe('The extension in VS Code', () => {
  let session;
  const step = (title, steps) => test(title, { timeout: 90_000 }, seen(() => session, title, steps));

  before(async () => {
    session = await openSession('main');
  });

  after(async () => {
    await session?.end();
  });

  step('A case study opens in its own language, with its colours', async ({ page, workbench, shot }) => {
    await workbench.open('draft.case');
    assert.match(await page.locator('#status\\.editor\\.mode').innerText(), /CaseDsl/);
    await shot('open');
  });

  step('Findings are underlined and listed among the problems', async ({ page, workbench, shot }) => {
    await workbench.editor('draft.case').locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'names no cost' });
    await problem.first().waitFor({ timeout: 20_000 });
    assert.match(await problem.first().innerText(), /CASE3002/);
    await shot('problems');
    await page.keyboard.press('Control+Shift+M');
  });

  step('A figure is told on hover', async ({ page, workbench, shot }) => {
    await workbench.open('homescreen.case');
    await workbench.goTo(40, 8);
    await workbench.command('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'more_clicks' });
    await hover.first().waitFor({ timeout: 15_000 });
    await shot('hover');
    await page.keyboard.press('Escape');
  });

  step('The page stands beside the editor, with its figures computed', async ({ page, workbench, shot }) => {
    await workbench.open('homescreen.case');
    await workbench.goTo(1);
    await workbench.command('CaseDsl: Open Page to the Side');
    const preview = await workbench.preview();
    await preview.locator('.figure', { hasText: '+$1.3M per quarter' }).first().waitFor();
    await page.waitForTimeout(500);
    await shot('preview');
  });

  step('The page follows what is typed', async ({ page, workbench, shot }) => {
    await workbench.goTo(43, 75);
    await shot('typing-before');
  });
});
