// What the extension does where it can't do everything: a server that does not start, a workspace that is not trusted, several folders.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openSession, seen } from './session.mjs';
import { until } from './editor.mjs';

function suite(title, name, options, steps) {
  describe(title, () => {
    let session;
    before(async () => {
      session = await openSession(name, options);
    });
    after(async () => {
      await session?.end();
    });
    steps((what, run) => test(what, { timeout: 90_000 }, seen(() => session, what, run)));
  });
}

suite('A server that does not start', 'broken', { extraSettings: { 'casedsl.server.path': '/nowhere/casedsl-server' } }, (step) => {
  step('is told with its reason and what can be done', async ({ workbench, shot }) => {
    await workbench.open('homescreen.case');
    const toast = workbench.toast('the language server did not start').first();
    await toast.waitFor({ timeout: 20_000 });
    assert.match(await toast.innerText(), /no program '\/nowhere\/casedsl-server', which the setting 'casedsl\.server\.path' names/);
    for (const button of ['Try Again', 'Show Output', 'Open Settings']) {
      assert.equal(await toast.getByRole('button', { name: button }).count(), 1, button);
    }
    assert.equal(await workbench.page.locator('.notification-toast').count(), 1, 'one message, not two');
    await workbench.page.locator('.statusbar-item', { hasText: 'CaseDsl: no server' }).first().waitFor();
    await shot('server');
  });

  step('leaves colours and snippets', async ({ workbench, page }) => {
    const colour = (text) => workbench.editor('homescreen.case').locator('.view-line span span', { hasText: text }).first().evaluate((span) => getComputedStyle(span).color);
    assert.notEqual(await colour('model'), await colour('Two-tower ranker'));
    await workbench.command('Snippets: Insert Snippet');
    await workbench.inputText('tradeoff');
    await workbench.quickRow('tradeoff').waitFor({ timeout: 10_000 });
    await page.keyboard.press('Escape');
  });

  step('is said in the page too, not left blank', async ({ workbench, page }) => {
    await workbench.command('CaseDsl: Open Page to the Side');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.getByText('There is no page without the language server').waitFor({ timeout: 20_000 });
  });
});

const untrusted = {
  isTrustAsked: true,
  extraSettings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never', 'casedsl.trace.server': 'messages' },
  prepare: (folder) => {
    mkdirSync(path.join(folder, '.vscode'));
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'casedsl.server.path': './evil', 'casedsl.commandLine.path': './evil' }));
  },
};

suite('Restricted Mode', 'restricted', untrusted, (step) => {
  step('reads and explains, with the server of the extension and not the one that the workspace names', async ({ workbench, page, shot }) => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor({ timeout: 20_000 });
    await workbench.open('draft.case');
    await workbench.editor('draft.case').locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    assert.equal(await workbench.toast('did not start').count(), 0);
    await shot('mode');
  });

  step('writes no pages', async ({ workbench }) => {
    await workbench.command('CaseDsl: Render Workspace');
    await workbench.toast('In Restricted Mode no pages are written').first().waitFor({ timeout: 10_000 });
  });

  step('traces the conversation with the server where that is asked for', async ({ workbench, page }) => {
    await workbench.command('CaseDsl: Show Output');
    const select = page.locator('.part.panel .composite.title select');
    await select.waitFor();
    await until(async () => (await select.locator('option').allInnerTexts()).includes('CaseDsl Trace'), 10_000, 'the trace channel');
  });
});

const several = {
  prepare: (folder) => {
    const other = path.join(folder, '..', 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'lonely.case'), 'claim lonely "Nobody says what it costs" { moves: nothing by +1% }\n');
    writeFileSync(path.join(folder, '..', 'both.code-workspace'), JSON.stringify({ folders: [{ path: 'cases' }, { path: 'other' }] }));
  },
  workspace: 'both.code-workspace',
  first: 'cases',
};

suite('Several folders', 'several', several, (step) => {
  step('are served together, each with its own files', async ({ workbench, page, shot }) => {
    await workbench.open('lonely.case');
    await workbench.editor('lonely.case').locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await workbench.open('draft.case');
    await workbench.editor('draft.case').locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await workbench.command('CaseDsl: Check Workspace');
    await workbench.toast(/4 files checked/).first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(300);
    await shot('folders');
  });
});
