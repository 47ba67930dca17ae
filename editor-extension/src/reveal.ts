import * as vscode from 'vscode';

/** A place as the language server writes it. */
export interface PlainRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

export function lineRange(line: number): PlainRange {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

export function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Shows a place in a text editor: in the column where the file is open already, else beside what is not a text editor. */
export async function revealSource(uri: vscode.Uri, range: PlainRange | undefined): Promise<void> {
  const known = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const column = known?.viewColumn ?? vscode.window.visibleTextEditors.find((editor) => editor.viewColumn !== undefined)?.viewColumn ?? vscode.ViewColumn.One;
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = toRange(range ?? lineRange(0));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, selection: new vscode.Range(selection.start, selection.start) });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
