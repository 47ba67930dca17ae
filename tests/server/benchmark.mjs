// What a person waits for, measured on the server's own process:
//   node tests/server/benchmark.mjs PATH/casedsl-server [other server command to compare the start with…]
// Medians of several runs; the machine should do nothing else.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client, positionOf } from './client.mjs';

const [server, ...other] = process.argv.slice(2);
if (server === undefined) {
  console.error('usage: node benchmark.mjs SERVER [OTHER SERVER AND ITS ARGUMENTS]');
  process.exit(2);
}

const fileCount = 1000;
const examples = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function tell(what, values, limits) {
  const figures = Object.entries(limits).map(([name, [share, limit]]) => `${name} ${quantile(values, share).toFixed(1)} (at most ${limit})`);
  console.log(`${what}: ${figures.join(', ')}`);
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

async function start(command) {
  const began = performance.now();
  const client = new Client(command);
  await client.initialize(undefined, { textDocument: { rename: { prepareSupport: true } }, workspace: { workspaceFolders: true, configuration: true } });
  const took = performance.now() - began;
  await client.end();
  return took;
}

/** Resident kilobytes of a process: now, and at the most. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return ['VmRSS', 'VmHWM'].map((name) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]));
}

/** Kilobytes of a process now, where what it shares with others is divided among them. */
function proportional(pid) {
  return Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)[1]);
}

async function starts() {
  const own = [];
  const theirs = [];
  for (let i = 0; i < 11; i++) {
    own.push(await start([server]));
    if (other.length > 0) {
      theirs.push(await start(other));
    }
  }
  console.log(`start to initialize, ms: median ${quantile(own, 0.5).toFixed(0)}${other.length > 0 ? `, the other's ${quantile(theirs, 0.5).toFixed(0)}: ratio ${(quantile(own, 0.5) / quantile(theirs, 0.5)).toFixed(2)} (at most 0.6)` : ''}`);
}

async function onExamples() {
  const client = new Client([server]);
  const first = client.next(() => true);
  await client.initialize(examples);
  await first;
  const document = await client.open(join(examples, 'homescreen', 'homescreen.case'));
  const at = document.text.indexOf('more_clicks.worth');
  for (let i = 0; i < 60; i++) {
    await client.change(document, at, at, 'x');
    await client.change(document, at, at + 1, '');
    await client.request('textDocument/hover', { textDocument: { uri: document.uri }, position: positionOf(document.text, at + 14) });
    await client.request('textDocument/completion', { textDocument: { uri: document.uri }, position: positionOf(document.text, at + 12) });
    await client.request('textDocument/semanticTokens/full', { textDocument: { uri: document.uri } });
    await client.request('casedsl/page', { textDocument: { uri: document.uri }, format: 'html' });
  }
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const [now, most] = memory(client.process.pid);
  console.log(`memory on the examples, MB: resident ${(now / 1024).toFixed(0)} at rest after a while of work (at most 80), ${(most / 1024).toFixed(0)} at the most; proportional ${(proportional(client.process.pid) / 1024).toFixed(0)} at rest`);
  await client.end();
}

/** A workspace in which every file uses one file of metrics and has a claim, a canvas and an experiment of its own. */
function writeWorkspace(folder) {
  mkdirSync(join(folder, 'shared'), { recursive: true });
  writeFileSync(join(folder, '.editorconfig'), 'root = true\n');
  const home = readFileSync(join(examples, 'homescreen', 'homescreen.case'), 'utf8');
  writeFileSync(join(folder, 'shared', 'metrics.case'), readFileSync(join(examples, 'homescreen', 'shared', 'metrics.case'), 'utf8'));
  const part = home.slice(home.indexOf('model two_tower'), home.indexOf('tradeoff now_or_later'));
  const whole = home.slice(home.indexOf('model two_tower'));
  const names = [...whole.matchAll(/^(?:model|surface|experiment|claim|source|tradeoff|decision|canvas|story|launch|sheet)\s+(\w+)/gm)].map((match) => match[1]);
  const renamed = (text, suffix) => text.replace(new RegExp(`\\b(${names.join('|')})\\b`, 'g'), (name) => `${name}_${suffix}`);
  for (let i = 1; i < fileCount - 1; i++) {
    const number = String(i).padStart(4, '0');
    writeFileSync(join(folder, `case${number}.case`), `case c${number} "Case ${number}" { author: "PM"  date: 2026-05-06 }\n\nuse "shared/metrics.case"\n\n${renamed(part, number)}`);
  }
  let large = 'case large "A large case" { author: "PM"  date: 2026-05-06 }\n\nuse "shared/metrics.case"\n';
  for (let i = 0; large.length < 20 * 1024; i++) {
    large += `\n${renamed(whole, `l${i}`)}`;
  }
  const path = join(folder, 'large.case');
  writeFileSync(path, large);
  return path;
}

async function onManyFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'casedsl-benchmark-'));
  try {
    const path = writeWorkspace(folder);
    const began = performance.now();
    const client = new Client([server]);
    let firstAt;
    client.next(() => (firstAt ??= performance.now() - began, true));
    await client.initialize(folder);
    // A file with a finding of its own tells when the folder has been looked at.
    const document = await client.open(path);
    console.log(`open a folder of ${fileCount} files to its first diagnostics, ms: ${firstAt.toFixed(0)} (at most 2000)`);
    await waitUntilQuiet(client);
    console.log(`all of them checked, ms: ${(performance.now() - began).toFixed(0)}; memory, MB: ${memory(client.process.pid).map((kb) => (kb / 1024).toFixed(0)).join(', at the most ')}`);

    const claim = document.text.indexOf('by +1.5% relative') + 4;
    const edits = [];
    const completions = [];
    for (let i = 0; i < 300; i++) {
      const isInsertion = i % 2 === 0;
      edits.push((await timed(() => client.change(document, claim, isInsertion ? claim : claim + 1, isInsertion ? '2' : '')))[0]);
      if (i % 3 === 0) {
        const at = document.text.indexOf('primary:    ') + 12;
        completions.push((await timed(() => client.request('textDocument/completion', { textDocument: { uri: document.uri }, position: positionOf(document.text, at) })))[0]);
      }
    }
    tell(`edit to diagnostics in a file of ${(document.text.length / 1024).toFixed(0)} KB, ms`, edits.slice(20), { p50: [0.5, 10], p95: [0.95, 30] });
    tell('completion, ms', completions.slice(5), { p50: [0.5, 20], p95: [0.95, 20] });

    const metrics = join(folder, 'shared', 'metrics.case');
    const uri = pathToFileURL(metrics).href;
    const text = readFileSync(metrics, 'utf8');
    const renames = [];
    let files = 0;
    for (let i = 0; i < 5; i++) {
      const [took, edit] = await timed(() => client.request('textDocument/rename', { textDocument: { uri }, position: positionOf(text, text.indexOf('ctr ') + 1), newName: `clicked_${i}` }));
      renames.push(took);
      files = Object.keys(edit.changes).length;
    }
    console.log(`rename of a metric used in ${files} files, ms: first ${renames[0].toFixed(0)}, median ${quantile(renames, 0.5).toFixed(0)} (at most 300)`);
    await client.end();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function waitUntilQuiet(client) {
  while ((await client.request('casedsl/checkWorkspace', {})).files < fileCount) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

console.log(execFileSync('uname', ['-srm'], { encoding: 'utf8' }).trim());
await starts();
await onExamples();
await onManyFiles();
