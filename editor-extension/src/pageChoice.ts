import * as vscode from 'vscode';
import type { Preview } from './preview.ts';

interface Choice extends vscode.QuickPickItem {
  only: string | undefined;
}

/** Asks which page of a case study is to be shown, or all of them. Which there are its lenses tell. */
export async function choosePage(preview: Preview | undefined): Promise<void> {
  if (preview === undefined) {
    return;
  }
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', preview.uri) ?? [];
  const pages = lenses.flatMap(({ command }): Choice[] => {
    const subject: unknown = command?.arguments?.[1];
    return command?.command === 'casedsl.preview' && typeof subject === 'string' && subject !== ''
      ? [{ label: subject, description: command.title.replace(/^Preview /, ''), only: subject }]
      : [];
  });
  const chosen = await vscode.window.showQuickPick<Choice>(
    [{ label: 'The whole case', only: undefined }, ...pages],
    { title: 'What the page shows', placeHolder: 'A page of this case study', matchOnDescription: true },
  );
  if (chosen !== undefined) {
    preview.choose(chosen.only);
  }
}
