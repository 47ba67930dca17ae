import * as vscode from 'vscode';
import { freeName, whyNoName } from './names.ts';
import { newText, templates } from './protocol.ts';
import type { Server } from './server.ts';

interface Choice extends vscode.QuickPickItem {
  template: string;
}

const icons: Record<string, string> = {
  case: 'book', canvas: 'layout', story: 'comment-discussion', sheet: 'graph', experiment: 'beaker',
  critique: 'search', backlog: 'list-ordered', metrics: 'graph-line', rehearsal: 'mic',
};

/** Asks what to begin, then begins it. */
export async function newOfAnyKind(server: Server): Promise<void> {
  const known = await server.request(templates, {});
  if (known === undefined || known === null) {
    tellNoTemplate();
    return;
  }
  const choices = known.items.map((template): Choice => ({
    template: template.kind,
    label: `$(${icons[template.kind] ?? 'new-file'}) ${template.kind}`,
    description: template.documentation,
  }));
  const chosen = await vscode.window.showQuickPick(choices, { title: 'New case study', placeHolder: 'What do you want to begin?', matchOnDescription: true });
  if (chosen !== undefined) {
    await newOfKind(server, chosen.template);
  }
}

/** Asks for a name and writes a file from the template into the workspace; without a folder, into an untitled file. */
export async function newOfKind(server: Server, kind: string): Promise<void> {
  const name = await vscode.window.showInputBox({
    title: `New ${kind}`,
    prompt: 'A name for the file and what it declares',
    placeHolder: 'home_rows',
    value: kind === 'metrics' ? 'metrics' : '',
    validateInput: whyNoName,
  });
  if (name === undefined) {
    return;
  }

  const folder = await chooseFolder();
  const made = await server.request(newText, { kind, name: name.trim(), ...(folder === undefined ? {} : { folderUri: folder.toString() }) });
  if (made === undefined || made === null) {
    tellNoTemplate();
    return;
  }

  if (folder === undefined) {
    const untitled = await vscode.workspace.openTextDocument({ language: 'case', content: made.text });
    await vscode.window.showTextDocument(untitled);
    return;
  }
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([entry]) => entry));
  const file = vscode.Uri.joinPath(folder, freeName(made.fileName, taken));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(made.text));
  await vscode.window.showTextDocument(file);
}

/** The folder of the case study in front, else the workspace folder that is chosen; undefined where no folder is open. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'case' && active.uri.scheme === 'file' && vscode.workspace.getWorkspaceFolder(active.uri) !== undefined) {
    return vscode.Uri.joinPath(active.uri, '..');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) {
    return folders[0]?.uri;
  }
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' }))?.uri;
}

function tellNoTemplate(): void {
  void vscode.window.showErrorMessage('CaseDsl: without the language server there is no template to begin from.');
}
