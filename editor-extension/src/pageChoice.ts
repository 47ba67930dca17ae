import * as vscode from 'vscode';
import type { Preview } from './preview.ts';
import type { Server } from './server.ts';

interface Choice extends vscode.QuickPickItem {
  only: string | undefined;
}

/** What kinds of declaration have a page of their own. */
const withPage = /^(canvas|story|sheet|experiment|tradeoff|decision|launch|backlog|critique|rehearsal)$/;

/** Asks which page of a case study is to be shown, or all of them. */
export async function choosePage(server: Server, preview: Preview | undefined): Promise<void> {
  if (preview === undefined || server.state !== 'running') {
    return;
  }
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', preview.uri) ?? [];
  const choices: Choice[] = [
    { label: 'The whole case', only: undefined },
    ...symbols.flatMap((symbol): Choice[] => {
      const [kind, ...rest] = symbol.detail.split(/\s+/);
      return kind !== undefined && withPage.test(kind)
        ? [{ label: symbol.name, description: kind, detail: rest.join(' '), only: `${kind}:${symbol.name}` }]
        : [];
    }),
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: 'What the page shows', placeHolder: 'A page of this case study' });
  if (chosen !== undefined) {
    preview.choose(chosen.only);
  }
}
