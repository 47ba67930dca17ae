import * as vscode from 'vscode';
import { caseInFront, check, evaluateExpression, explain, explainOneFigure, insertFigure, render, showReferences, showScore } from './commands.ts';
import { Exports } from './exports.ts';
import { FiguresView } from './figures.ts';
import { newOfAnyKind, newOfKind } from './newFiles.ts';
import { choosePage } from './pageChoice.ts';
import { Previews } from './previews.ts';
import { Readings } from './readings.ts';
import { lineRange, revealSource, type PlainRange } from './reveal.ts';
import { Server } from './server.ts';
import { StatusItem } from './statusItem.ts';
import { Tasks } from './tasks.ts';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const began = performance.now();
  const running = server = new Server(context);
  const previews = new Previews(running, context.extensionUri);
  const readings = new Readings();
  const exports = new Exports(running, previews);
  const figuresView = new FiguresView(running);
  context.subscriptions.push(
    running, previews, readings, figuresView, new StatusItem(running),
    vscode.tasks.registerTaskProvider('casedsl', new Tasks(context.extensionPath)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('casedsl.server.path')) {
        void running.restart();
      }
    }),
    // A server that a setting names is not started until the workspace is trusted.
    vscode.workspace.onDidGrantWorkspaceTrust(() => void running.restart()),
  );

  const register = (name: string, run: (...args: never[]) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(`casedsl.${name}`, run));
  };
  // From a lens come the address as a text and the name of one page; from the explorer an address.
  const preview = (column: vscode.ViewColumn) => (uri?: unknown, only?: unknown): void => {
    const isLens = typeof uri === 'string';
    const of = isLens ? vscode.Uri.parse(uri) : uri instanceof vscode.Uri ? uri : caseInFront()?.document.uri;
    if (of !== undefined) {
      previews.show(of, isLens ? vscode.ViewColumn.Beside : column, typeof only === 'string' && only !== '' ? only : undefined);
    }
  };
  register('new', () => newOfAnyKind(running));
  register('newCase', () => newOfKind(running, 'case'));
  register('newCanvas', () => newOfKind(running, 'canvas'));
  register('newStory', () => newOfKind(running, 'story'));
  register('newSheet', () => newOfKind(running, 'sheet'));
  register('preview', preview(vscode.ViewColumn.Active));
  register('previewToSide', preview(vscode.ViewColumn.Beside));
  register('choosePage', () => choosePage(previews.active));
  register('previewSource', () => previews.active && revealSource(previews.active.uri, undefined));
  register('lockPreview', () => previews.active?.lock(true));
  register('unlockPreview', () => previews.active?.lock(false));
  register('copyMarkdown', () => exports.copyMarkdown());
  register('exportMarkdown', () => exports.exportMarkdown());
  register('exportHtml', () => exports.exportHtml());
  register('checkWorkspace', () => check(running));
  register('renderWorkspace', () => render(running));
  register('explainFinding', (rule?: unknown) => explain(running, readings, typeof rule === 'string' ? rule : undefined));
  register('showScore', (uri?: unknown) => showScore(running, readings, typeof uri === 'string' ? vscode.Uri.parse(uri) : previews.active?.uri));
  register('explainFigure', (uri: string, figure: string) => explainOneFigure(running, readings, uri, figure));
  register('showReferences', showReferences);
  register('evaluate', () => evaluateExpression(running));
  register('insertFigure', () => insertFigure(running));
  register('goToFigure', (uri: string, range: PlainRange | undefined) => revealSource(vscode.Uri.parse(uri), range ?? lineRange(0)));
  register('copyFigure', (node: Parameters<typeof FiguresView.textOf>[0]) => vscode.env.clipboard.writeText(FiguresView.textOf(node)));
  register('refreshFigures', () => figuresView.refresh());
  register('restartServer', () => running.restart());
  register('showOutput', () => running.output.show());
  register('openWalkthrough', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#first`, false));

  void vscode.commands.executeCommand('setContext', 'casedsl.active', true);
  context.environmentVariableCollection.description = 'The `casedsl` command line, in terminals';
  context.environmentVariableCollection.append('PATH', (process.platform === 'win32' ? ';' : ':') + vscode.Uri.joinPath(context.extensionUri, 'server').fsPath);
  running.output.info(`Activated in ${(performance.now() - began).toFixed(0)} ms.`);
  void running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
