// One session of VS Code for a file of tests: a workspace of two folders' worth of case studies, screenshots of what is seen.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeHome, openEditor, removeHome } from './editor.mjs';
import { Workbench } from './workbench.mjs';

const extension = path.resolve(import.meta.dirname, '..');
const examples = path.resolve(extension, '../examples');
export const shots = path.join(extension, 'artifacts', 'screenshots');

/** A whole case, and a draft of another that has much to answer for. */
export function makeWorkspace(home) {
  const folder = path.join(home, 'cases');
  cpSync(path.join(examples, 'homescreen'), folder, { recursive: true });
  for (const page of ['homescreen.md', 'shared/metrics.md']) {
    rmSync(path.join(folder, page), { force: true });
  }
  const draft = readFileSync(path.join(examples, 'bad/precision.case'), 'utf8').replace(/^\/\/.*\n/gm, '').replace('../homescreen/shared', 'shared').trimStart();
  writeFileSync(path.join(folder, 'draft.case'), draft);
  writeFileSync(path.join(folder, '.editorconfig'), 'root = true\n');
  return folder;
}

export async function openSession(name, options = {}) {
  mkdirSync(shots, { recursive: true });
  const home = makeHome(process.env.CASEDSL_VSIX);
  const folder = makeWorkspace(home);
  options.prepare?.(folder);
  const workspace = options.workspace === undefined ? undefined : path.join(home, options.workspace);
  const editor = await openEditor(home, { folder, ...options, workspace });
  const workbench = new Workbench(editor.page);
  await workbench.ready(options.first ?? 'homescreen.case');
  const session = {
    ...editor, workbench, home, folder,
    file: (relative) => readFileSync(path.join(folder, relative), 'utf8'),
    shot: (title) => editor.page.screenshot({ path: path.join(shots, `${name}-${title}.png`) }),
    end: async () => {
      await editor.close();
      removeHome(home);
    },
  };
  return session;
}

/** Runs the steps of a test; where one fails the screen is kept, and what would have gone on from there fails at once. */
export function seen(session, title, steps) {
  return async () => {
    if (session()?.failed !== undefined) {
      throw new Error(`Not reached: '${session().failed}' failed.`);
    }
    try {
      await steps(session());
    } catch (error) {
      if (session() !== undefined) {
        session().failed = title;
      }
      await session()?.shot(`failed-${title.replace(/\W+/g, '-')}`).catch(() => undefined);
      throw error;
    }
  };
}
