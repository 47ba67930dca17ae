import * as vscode from 'vscode';
import type { Previews } from './previews.ts';
import { page as pageRequest, type PageResult } from './protocol.ts';
import type { Server } from './server.ts';
import { standaloneHtml } from './webviewHtml.ts';

interface Page {
  uri: vscode.Uri;
  only: string | undefined;
  answer: PageResult;
}

/** The page in front, or that of the case study in front, out of the editor: to the clipboard or to a file. */
export class Exports {
  private readonly server: Server;
  private readonly previews: Previews;

  constructor(server: Server, previews: Previews) {
    this.server = server;
    this.previews = previews;
  }

  async copyMarkdown(): Promise<void> {
    const page = await this.ask('markdown');
    if (page !== undefined) {
      await vscode.env.clipboard.writeText(page.answer.text);
      vscode.window.setStatusBarMessage('$(check) The page is on the clipboard, as Markdown.', 4000);
    }
  }

  async exportMarkdown(): Promise<void> {
    const page = await this.ask('markdown');
    if (page !== undefined) {
      await save(page, '.md', { Markdown: ['md'] }, page.answer.text);
    }
  }

  async exportHtml(): Promise<void> {
    const page = await this.ask('html');
    if (page !== undefined) {
      await save(page, '.html', { HTML: ['html'] }, standaloneHtml(page.answer.title, page.answer.text, page.answer.style ?? ''));
    }
  }

  private async ask(format: 'markdown' | 'html'): Promise<Page | undefined> {
    const preview = this.previews.active;
    const document = vscode.window.activeTextEditor?.document;
    const uri = preview?.uri ?? (document?.languageId === 'case' ? document.uri : undefined);
    if (uri === undefined) {
      void vscode.window.showInformationMessage('Open a case study or its page first.');
      return undefined;
    }
    const only = preview?.only;
    const answer = await this.server.request(pageRequest, { textDocument: { uri: uri.toString() }, format, ...(only === undefined ? {} : { only }) });
    if (answer === undefined || answer === null) {
      void vscode.window.showErrorMessage('CaseDsl: there is no page to export.');
      return undefined;
    }
    return { uri, only, answer };
  }
}

async function save({ uri: source, only }: Page, extension: string, filters: Record<string, string[]>, text: string): Promise<void> {
  // One page of a case study is named as it is, as on the command line; the plain name is that of them all.
  const beside = only === undefined ? source.with({ path: source.path.replace(/\.case$/, '') + extension }) : vscode.Uri.joinPath(source, '..', only + extension);
  const target = await vscode.window.showSaveDialog({ ...(source.scheme === 'file' ? { defaultUri: beside } : {}), filters, title: 'Export page' });
  if (target === undefined) {
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = 'Open';
  if (await vscode.window.showInformationMessage(`The page is in ${vscode.workspace.asRelativePath(target)}.`, open) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
