// Makes artifacts/casedsl-TARGET-VERSION.vsix with the programs for that platform inside: of linux-x64, or of the targets given, or of
// all of them with "all". --reuse-server takes the programs that are in server/ already. Refuses a package that is too large or holds what it shouldn't.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { listZip } from './zip.mjs';

const here = path.resolve(import.meta.dirname, '..');
const root = path.resolve(here, '..');
const runtimes = { 'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'win32-x64': 'win-x64', 'darwin-arm64': 'osx-arm64' };
const aliases = { ...Object.fromEntries(Object.keys(runtimes).map((target) => [target, target])), 'win-x64': 'win32-x64', 'osx-arm64': 'darwin-arm64' };
const mostBytes = 30_000_000;

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const targets = asked.includes('all') ? Object.keys(runtimes) : asked.length === 0 ? ['linux-x64'] : asked.map((word) => aliases[word] ?? fail(`There is no target '${word}': ${Object.keys(runtimes).join(', ')} or all.`));
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));

run(process.execPath, ['scripts/build.mjs'], here);
copyFileSync(path.join(root, 'LICENSE'), path.join(here, 'LICENSE'));
mkdirSync(path.join(here, 'artifacts'), { recursive: true });
for (const target of targets) {
  const began = performance.now();
  if (!process.argv.includes('--reuse-server')) {
    publish(target);
  }
  const file = path.join(here, 'artifacts', `casedsl-${target}-${version}.vsix`);
  run(process.execPath, [path.join(here, 'node_modules/@vscode/vsce/vsce'), 'package', '--target', target, '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file], here);
  verify(file, target);
  console.log(`${path.relative(root, file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** Both programs into one folder, trimmed as one, so that they share a runtime. */
function publish(target) {
  const out = path.join(here, 'server');
  rmSync(out, { recursive: true, force: true });
  run('dotnet', [
    'publish', path.join(root, 'src', 'CaseDsl.LanguageServer'), '-c', 'Release', '-r', runtimes[target], '--self-contained', '-o', out, '-v', 'q', '--nologo',
    '-p:DebugType=none', '-p:GenerateDocumentationFile=false', '-p:TrimmedWith=-with-the-command-line', `-p:CustomAfterMicrosoftCommonTargets=${path.join(here, 'server.targets')}`,
  ], root);
}

function verify(file, target) {
  const names = listZip(readFileSync(file)).map((entry) => entry.name);
  const end = target.startsWith('win32') ? '.exe' : '';
  const needed = [
    'package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'dist/extension.js', 'dist/page.js', 'media/preview.css', 'images/icon.png',
    'syntaxes/case.tmLanguage.json', 'snippets/case.json', 'language/language-configuration.json', `server/casedsl-server${end}`, `server/casedsl${end}`,
  ];
  const missing = needed.filter((name) => !names.includes(`extension/${name}`));
  const unwanted = names.filter((name) => /AspNetCore|\.pdb$|\.map$|\.ts$|node_modules|\/test\/|\/e2e\/|createdump|mscordbi/i.test(name));
  const size = statSync(file).size;
  if (missing.length > 0) fail(`${file} lacks ${missing.join(', ')}.`);
  if (unwanted.length > 0) fail(`${file} holds ${unwanted.join(', ')}.`);
  if (size > mostBytes) fail(`${file} is ${size} bytes, more than ${mostBytes}.`);
}

function run(command, args, cwd) {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
