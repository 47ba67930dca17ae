import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { until } from './editor.mjs';
import { openSession, seen } from './session.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How long a pause in typing may last before the page shows what was typed, in milliseconds; twice that where the machine is busy. */
const pause = 150;

describe('The extension in VS Code', () => {
  let session;
  const step = (title, steps) => test(title, { timeout: 120_000 }, seen(() => session, title, steps));

  before(async () => {
    session = await openSession('main', {
      prepare: (folder) => {
        const task = { type: 'casedsl', command: 'check', problemMatcher: ['$casedsl'], group: { kind: 'test', isDefault: true } };
        mkdirSync(path.join(folder, '.vscode'));
        writeFileSync(path.join(folder, '.vscode', 'tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [task] }));
      },
    });
  });

  after(async () => {
    await session?.end();
  });

  step('a case study opens in its own language, in its own colours', async ({ page, workbench }) => {
    await workbench.open('draft.case');
    assert.match(await page.locator('#status\\.editor\\.mode').innerText(), /CaseDsl/);
    const colour = (text) => workbench.editor('draft.case').locator('.view-line span span', { hasText: text }).first().evaluate((span) => getComputedStyle(span).color);
    assert.notEqual(await colour('story'), await colour('The ranker'), 'a keyword and prose');
    assert.notEqual(await colour('2026-08-19'), await colour('author'), 'a date and a property');
  });

  step('findings are underlined, listed among the problems and counted in the status bar', async ({ page, workbench, shot }) => {
    await workbench.editor('draft.case').locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'names no cost' }).first();
    await problem.waitFor({ timeout: 20_000 });
    assert.match(await problem.innerText(), /CASE3002/);
    await until(async () => /Case study: \d+ errors, \d+ warnings/.test(await statusLabel(workbench)), 10_000, 'the counts in the status bar');
    await shot('problems');
    await page.keyboard.press('Control+Shift+M');
  });

  step('a figure is told on hover, with the sum behind it', async ({ page, workbench, shot }) => {
    await workbench.open('homescreen.case');
    await workbench.goTo(40, 8);
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: /more_clicks[^]*Net: \+\$1\.3M per quarter/ }).first();
    for (let i = 0; i < 4 && !await hover.isVisible(); i++) {
      await workbench.command('Show or Focus Hover');
      await hover.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    assert.ok(await hover.isVisible(), 'the hover');
    await shot('hover');
    await page.keyboard.press('Escape');
  });

  step('a property is completed', async ({ page, workbench, shot }) => {
    await workbench.open('draft.case');
    await workbench.goTo(12, 100);
    await page.keyboard.press('Enter');
    await page.keyboard.type('co', { delay: 60 });
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'costs' }).first();
    await row.waitFor({ timeout: 10_000 });
    await page.waitForTimeout(400);
    await shot('completion');
    await row.click();
    await until(async () => /^\s*costs: /m.test(await workbench.text('draft.case')), 5000, 'the property in the text');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await workbench.command('File: Revert File');
    await until(async () => !/^\s*costs: /m.test(await workbench.text('draft.case')), 5000, 'the text as it was');
  });

  step('a fix is offered and applied', async ({ page, workbench, shot }) => {
    await workbench.goTo(12, 24);
    const action = page.locator('.action-widget .monaco-list-row', { hasText: '+4% relative' }).first();
    await workbench.press('Control+.', action);
    await page.waitForTimeout(300);
    await shot('fixes');
    await action.click();
    await until(async () => (await workbench.text('draft.case')).includes('moves: precision by +4% relative'), 5000, 'the fix in the text');
  });

  step('saving formats', async ({ page, workbench, file }) => {
    await workbench.goTo(11, 100);
    await page.keyboard.type('      ');
    await workbench.goTo(11, 9);
    await page.keyboard.type('       ');
    await workbench.save('draft.case');
    await until(async () => /\n {2}model: preview_ranker\n {2}moves: precision by \+4% relative\n/.test(file('draft.case')), 10_000, 'the formatted file');
  });

  step('Enter in prose goes on with a bar', async ({ page, workbench }) => {
    await workbench.goTo(20, 100);
    await page.keyboard.press('Enter');
    await page.keyboard.type('And then');
    await until(async () => /\n {4}\| And then/.test(await workbench.text('draft.case')), 5000, 'the bar');
    await workbench.command('File: Revert File');
  });

  step('a metric is renamed across files', async ({ page, workbench, file, shot }) => {
    await workbench.open('metrics.case');
    const line = file('shared/metrics.case').split('\n').findIndex((text) => text.startsWith('metric ctr'));
    await workbench.goTo(line + 1, 9);
    const input = page.locator('.rename-box input');
    await workbench.press('F2', input);
    await input.fill('click_rate');
    await shot('rename');
    await page.keyboard.press('Enter');
    await workbench.open('homescreen.case');
    await workbench.goTo(42);
    await until(async () => (await workbench.text('homescreen.case')).includes('click_rate by +1.5% relative'), 15_000, 'the name in the other file');
    await workbench.command('File: Save All');
    await until(async () => file('homescreen.case').includes('primary:    click_rate') && file('shared/metrics.case').includes('metric click_rate'), 10_000, 'the files');
    await workbench.open('metrics.case');
    await workbench.command('View: Close Editor');
  });

  step('the page stands beside the editor, with its figures computed', async ({ page, workbench, shot }) => {
    await workbench.open('homescreen.case');
    await workbench.goTo(1);
    await workbench.command('CaseDsl: Open Page to the Side');
    const preview = await workbench.preview();
    await preview.locator('.figure', { hasText: '+$1.3M per quarter' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('preview');
  });

  step('the page follows what is typed, within a blink of the pause', async ({ page, workbench, file }) => {
    const frame = await workbench.previewFrame();
    const line = file('homescreen.case').split('\n').findIndex((text) => text.includes('serving by +$0.2M')) + 1;
    const column = file('homescreen.case').split('\n')[line - 1].indexOf('0.2M') + 3;
    const times = [];
    for (const [typed, net] of [['4', '+$1.1M per quarter'], ['1', '+$1.4M per quarter'], ['3', '+$1.2M per quarter'], ['2', '+$1.3M per quarter']]) {
      await workbench.goTo(line, column);
      await page.keyboard.press('Delete');
      await frame.evaluate((text) => {
        globalThis.shown = new Promise((resolve) => {
          const look = () => document.getElementById('page').textContent.includes(`Go: ${text}`) && resolve(Date.now());
          new MutationObserver(look).observe(document.getElementById('page'), { childList: true, subtree: true, characterData: true });
        });
      }, net);
      const typedAt = Date.now();
      await page.keyboard.type(typed);
      times.push(await frame.evaluate(() => globalThis.shown) - typedAt);
    }
    times.sort((a, b) => a - b);
    console.log(`    the page showed what was typed after ${times.join(', ')} ms`);
    assert.ok(times[0] < pause * 2, `${times[0]} ms`);
  });

  step('a click on a figure tells how it was computed, and leads to its source', async ({ page, workbench, shot }) => {
    const preview = await workbench.preview();
    const figure = preview.locator('[data-figure="more_clicks.net"]').first();
    await figure.click();
    const explanation = preview.locator('#explanation');
    await explanation.getByText('Go to source').waitFor({ timeout: 10_000 });
    assert.match(await explanation.innerText(), /worth = \$1\.5M per quarter/);
    await page.waitForTimeout(300);
    await shot('explanation');
    await explanation.getByText('Go to source').click();
    await until(async () => /Ln 40,/.test(await page.locator('#status\\.editor\\.selection').innerText()), 5000, 'the cursor at the claim');
  });

  step('editor and page scroll together', async ({ page, workbench }) => {
    const frame = await workbench.previewFrame();
    const top = () => frame.evaluate(() => window.scrollY);
    await workbench.goTo(1);
    await until(async () => await top() < 50, 5000, 'the page at its top');
    await workbench.goTo(100);
    await until(async () => await top() > 500, 5000, 'the page to follow the editor');
    await page.waitForTimeout(400);
    const heading = () => frame.evaluate(() => {
      const article = [...document.querySelectorAll('article h2')].find((h) => h.textContent.startsWith('Trade-off'));
      article.scrollIntoView();
    });
    await heading();
    await until(async () => (await workbench.text('homescreen.case')).includes('tradeoff now_or_later'), 5000, 'the editor to follow the page');
  });

  step('findings stand above the page and lead to their line', async ({ workbench, page, shot }) => {
    await workbench.open('draft.case');
    const preview = await workbench.preview();
    const notices = preview.locator('#notices');
    await notices.getByText(/\d+ errors/).waitFor({ timeout: 10_000 });
    await notices.locator('summary').click();
    await notices.getByRole('button', { name: 'Line 10' }).first().waitFor();
    await shot('page-findings');
    await notices.getByRole('button', { name: 'Line 10' }).first().click();
    await until(async () => /Ln 10,/.test(await page.locator('#status\\.editor\\.selection').innerText()), 5000, 'the cursor at the finding');
  });

  for (const theme of ['light', 'dark']) {
    step(`axe finds nothing against the page, ${theme}`, async ({ page, workbench, shot }) => {
      if (theme === 'dark') {
        await workbench.command('Preferences: Toggle between Light/Dark Themes');
      }
      const frame = await workbench.previewFrame();
      await frame.waitForFunction((expected) => document.documentElement.dataset.theme === expected, theme, { timeout: 10_000 });
      await page.waitForTimeout(400);
      for (const file of ['homescreen.case', 'draft.case']) {
        await workbench.open(file);
        await frame.waitForFunction((name) => document.querySelector('#page h1')?.textContent.includes(name), file === 'draft.case' ? 'precision' : 'home screen');
        await frame.evaluate(axe);
        const found = await frame.evaluate(async () => (await globalThis.axe.run(document)).violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => `${node.target} ${node.any.map((check) => check.message).join(' ')}`).join(' | ')}`));
        assert.deepEqual(found, [], file);
      }
      await workbench.open('homescreen.case');
      await workbench.goTo(40, 1);
      await page.waitForTimeout(500);
      await shot(`theme-${theme}`);
    });
  }

  step('the page fetches nothing and runs nothing of its own', async ({ workbench }) => {
    await workbench.command('Preferences: Toggle between Light/Dark Themes');
    const frame = await workbench.previewFrame();
    const policy = await frame.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content);
    assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w-]{22}'; style-src [^;]+; img-src data:/);
    assert.doesNotMatch(policy, /unsafe/);
    const ran = await frame.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      script.remove();
      return globalThis.ran === true;
    });
    assert.equal(ran, false);
  });

  step('the page is copied as Markdown and exported as HTML that stands on its own', async ({ page, workbench, file, folder }) => {
    await workbench.open('homescreen.case');
    await workbench.command('CaseDsl: Copy Page as Markdown');
    await until(async () => (await page.evaluate(() => navigator.clipboard.readText())).startsWith('# Reordering the home screen'), 10_000, 'the clipboard');
    await workbench.command('CaseDsl: Export Page as HTML');
    await workbench.saveAs(path.join(folder, 'out.html'));
    await page.keyboard.press('Enter');
    await workbench.toast('The page is in').first().waitFor({ timeout: 10_000 });
    assert.match(file('out.html'), /^<!DOCTYPE html>[^]*<title>Reordering the home screen[^]*data-figure="more_clicks.net"/);
    assert.doesNotMatch(file('out.html'), /<script|<link|src="http/);
    await workbench.closeToasts();
  });

  step('the figures of the case study stand in a view, and lead to their lines', async ({ page, workbench, shot }) => {
    await workbench.command('Explorer: Focus on Case figures View');
    const row = page.locator('.pane[aria-label^="Case figures"] .monaco-list-row, .monaco-list-row', { hasText: '+$1.3M per quarter' }).first();
    await row.waitFor({ timeout: 15_000 });
    await page.waitForTimeout(400);
    await shot('figures');
    await row.click();
    await until(async () => /Ln 40,/.test(await page.locator('#status\\.editor\\.selection').innerText()), 5000, 'the cursor at the claim');
  });

  step('an expression is computed as it is typed', async ({ page, workbench, shot }) => {
    await workbench.command('CaseDsl: Evaluate Expression');
    await workbench.inputText('more_clicks.net * 4 quarters');
    await page.locator('.quick-input-message', { hasText: '= +$5.2M' }).waitFor({ timeout: 10_000 });
    await shot('evaluate');
    await page.keyboard.press('Enter');
    await until(async () => (await page.evaluate(() => navigator.clipboard.readText())) === '+$5.2M', 5000, 'the answer on the clipboard');
  });

  step('a figure is inserted into prose, in braces', async ({ page, workbench }) => {
    await workbench.open('homescreen.case');
    await workbench.goTo(56, 7);
    await workbench.command('CaseDsl: Insert Figure');
    await workbench.inputText('more_clicks.net');
    await workbench.quickRow('more_clicks.net').waitFor({ timeout: 10_000 });
    await page.keyboard.press('Enter');
    await until(async () => (await workbench.text('homescreen.case')).includes('| {more_clicks.net}{ship_v3.net}'), 5000, 'the hole');
    await workbench.command('File: Revert File');
  });

  step('a finding is explained, and the score told', async ({ page, workbench, shot }) => {
    await workbench.open('draft.case');
    await workbench.goTo(12, 24);
    await workbench.command('CaseDsl: Explain Finding');
    const choice = workbench.quickRow('CASE3003');
    await choice.waitFor({ timeout: 10_000 });
    await choice.click();
    await page.locator('.tab', { hasText: 'CASE3003' }).first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(1500);
    await shot('explain');
    await workbench.command('View: Close Editor');
    await workbench.open('homescreen.case');
    await workbench.command('CaseDsl: Show Score');
    await page.locator('.tab', { hasText: 'Score' }).first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(1500);
    await shot('score');
    await workbench.command('View: Close Editor');
  });

  step('a new case study is begun from a template', async ({ page, workbench, file, folder, shot }) => {
    await workbench.open('homescreen.case');
    await workbench.command('CaseDsl: New…');
    await workbench.quickRow('canvas').waitFor({ timeout: 10_000 });
    await shot('new');
    await workbench.inputText('canvas');
    await page.keyboard.press('Enter');
    await workbench.inputText('kids_row');
    await page.keyboard.press('Enter');
    await workbench.tab('kids_row.case').waitFor({ timeout: 15_000 });
    assert.ok(existsSync(path.join(folder, 'kids_row.case')));
    assert.match(file('kids_row.case'), /^case kids_row [^]*^canvas /m);
    await page.waitForTimeout(800);
    await shot('new-canvas');
  });

  step('the workspace is checked, and its pages written', async ({ workbench, folder, shot }) => {
    await workbench.command('CaseDsl: Check Workspace');
    const report = workbench.toast(/4 files checked: \d+ errors/);
    await report.first().waitFor({ timeout: 20_000 });
    await shot('check');
    await workbench.closeToasts();
    await workbench.command('CaseDsl: Render Workspace');
    await workbench.toast(/pages written/).first().waitFor({ timeout: 20_000 });
    assert.ok(existsSync(path.join(folder, 'homescreen.md')));
    await workbench.closeToasts();
  });

  step('the task checks with the command line, whose findings become problems', async ({ page, workbench, shot }) => {
    await workbench.command('View: Close All Editors');
    await workbench.command('Tasks: Run Test Task');
    await page.locator('.terminal-wrapper.active .xterm').first().waitFor({ timeout: 20_000 });
    await workbench.command('Problems: Focus on Problems View');
    const told = page.locator('.markers-panel .monaco-list-row', { hasText: 'casedsl task' });
    await told.first().waitFor({ timeout: 30_000 });
    assert.match(await told.first().innerText(), /CASE\d{4}/);
    await shot('task');
  });

  step('the server is started again, and the output says how long it took', async ({ page, workbench }) => {
    await workbench.open('homescreen.case');
    await workbench.command('CaseDsl: Restart Language Server');
    await until(async () => /Case study: /.test(await statusLabel(workbench)), 20_000, 'the server again');
    await workbench.command('CaseDsl: Show Output');
    const output = page.locator('.part.panel .output-view .view-lines, .part.panel .monaco-editor .view-lines').first();
    await until(async () => /answered after \d+ ms/.test((await output.innerText()).replaceAll('\u00a0', ' ')), 15_000, 'the output channel');
    const told = (await output.innerText()).replaceAll('\u00a0', ' ');
    const activated = Number(/Activated in (\d+) ms/.exec(told)?.[1]);
    console.log(`    activated in ${activated} ms; the server answered after ${[...told.matchAll(/answered after (\d+) ms/g)].map((match) => match[1]).join(', ')} ms`);
    assert.ok(activated < 300, `${activated} ms`);
  });
});

async function statusLabel(workbench) {
  const item = workbench.statusItem();
  return await item.getAttribute('aria-label') ?? await item.locator('a').getAttribute('aria-label') ?? '';
}
