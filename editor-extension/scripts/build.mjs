// Bundles the extension and the live page's script into dist/. With --watch, again at every change.
import { context } from 'esbuild';

const isWatching = process.argv.includes('--watch');
const shared = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' };
const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] },
  { ...shared, entryPoints: ['src/page/main.ts'], outfile: 'dist/page.js', platform: 'browser', format: 'iife', target: 'chrome122' },
];

for (const options of bundles) {
  const made = await context(options);
  await made.rebuild();
  if (isWatching) {
    await made.watch();
  } else {
    await made.dispose();
  }
}
