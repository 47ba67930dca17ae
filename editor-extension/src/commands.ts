import * as vscode from 'vscode';
import { ruleOf } from './preview.ts';
import {
  checkWorkspace, evaluate, explainFigure, explainRule, figures, renderWorkspace, score,
  type FigureItem,
} from './protocol.ts';
import type { Readings } from './readings.ts';
import { isInProse } from './prose.ts';
import { toRange, type PlainRange } from './reveal.ts';
import type { Server } from './server.ts';
import { counts, plural } from './statusText.ts';

/** The case study in front: the one being edited, else one that is seen. */
export function caseInFront(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active?.document.languageId === 'case'
    ? active
    : vscode.window.visibleTextEditors.find((editor) => editor.document.languageId === 'case');
}

/** Every finding of every case study, in the Problems panel. */
export async function check(server: Server): Promise<void> {
  const report = await withProgress('Checking the workspace', (cancellation) => server.request(checkWorkspace, {}, cancellation));
  if (report === undefined) {
    return;
  }
  const found = counts(report);
  const message = `${plural(report.files, 'file')} checked: ${found || 'nothing to report'}.`;
  if (found === '') {
    void vscode.window.showInformationMessage(message);
    return;
  }
  const show = 'Show Problems';
  if (await vscode.window.showWarningMessage(message, show) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

/** Writes the page of every case study beside it. */
export async function render(server: Server): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage('In Restricted Mode no pages are written. Trust the workspace first.');
    return;
  }
  const report = await withProgress('Rendering the workspace', (cancellation) => server.request(renderWorkspace, {}, cancellation));
  if (report === undefined) {
    return;
  }
  if (report.message) {
    void vscode.window.showErrorMessage(`CaseDsl: ${report.message}`);
    return;
  }
  const cases = plural(report.files, 'case');
  void vscode.window.showInformationMessage(report.written === 0 ? `Every page of ${cases} was up to date.` : `${plural(report.written, 'page')} written, of ${cases}.`);
}

async function withProgress<R>(title: string, work: (cancellation: vscode.CancellationToken) => Promise<R | undefined>): Promise<R | undefined> {
  const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, cancellation) => work(cancellation));
  if (answer === undefined || answer === null) {
    void vscode.window.showErrorMessage(`CaseDsl: ${title.toLowerCase()} came to nothing. The output says why.`);
    return undefined;
  }
  return answer;
}

/** What a rule finds, why it matters and what to write instead: of the rule given, else of the findings at the cursor. */
export async function explain(server: Server, readings: Readings, rule?: string): Promise<void> {
  const chosen = rule ?? await chooseRule();
  if (chosen === undefined) {
    return;
  }
  const answer = await server.request(explainRule, { rule: chosen });
  if (answer?.markdown === undefined) {
    void vscode.window.showInformationMessage(`There is no explanation of ${chosen}.`);
    return;
  }
  await readings.show(chosen, answer.markdown);
}

async function chooseRule(): Promise<string | undefined> {
  const editor = caseInFront();
  const all = editor === undefined ? [] : vscode.languages.getDiagnostics(editor.document.uri).filter((diagnostic) => ruleOf(diagnostic).length > 0);
  if (editor === undefined || all.length === 0) {
    void vscode.window.showInformationMessage('There is no finding to explain in this case study.');
    return undefined;
  }
  const here = all.filter((diagnostic) => diagnostic.range.start.line <= editor.selection.active.line && diagnostic.range.end.line >= editor.selection.active.line);
  if (here.length === 1) {
    return ruleOf(here[0]!);
  }
  const offered = (here.length > 1 ? here : all).toSorted((a, b) => a.range.start.compareTo(b.range.start));
  const chosen = await vscode.window.showQuickPick(
    offered.map((diagnostic) => ({ label: ruleOf(diagnostic), description: `Line ${diagnostic.range.start.line + 1}`, detail: diagnostic.message })),
    { title: 'Explain finding', placeHolder: 'Which finding?', matchOnDetail: true },
  );
  return chosen?.label;
}

/** How one figure was computed. */
export async function explainOneFigure(server: Server, readings: Readings, uri: string, figure: string): Promise<void> {
  const answer = await server.request(explainFigure, { textDocument: { uri }, figure });
  if (answer?.markdown !== undefined) {
    await readings.show(figure, answer.markdown);
  }
}

/** The places that use a name, as the server's lens lists them. */
export async function showReferences(uri: string, position: PlainRange['start'], places: { uri: string; range: PlainRange }[]): Promise<void> {
  const at = new vscode.Position(position.line, position.character);
  const locations = places.map((place) => new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range)));
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, locations);
}

/** The judgment score, each point with its line. */
export async function showScore(server: Server, readings: Readings, uri: vscode.Uri | undefined): Promise<void> {
  const of = uri ?? caseInFront()?.document.uri;
  const answer = of === undefined ? undefined : await server.request(score, { textDocument: { uri: of.toString() } });
  if (answer?.markdown === undefined) {
    void vscode.window.showInformationMessage('There is no score: open a case study first.');
    return;
  }
  await readings.show('Score', answer.markdown);
}

/** An expression over the figures of the case study, computed as it is typed; what it comes to goes to the clipboard. */
export async function evaluateExpression(server: Server): Promise<void> {
  const editor = caseInFront();
  if (editor === undefined) {
    return;
  }
  const textDocument = { uri: editor.document.uri.toString() };
  let latest: { expression: string; text: string } | undefined;
  const box = vscode.window.createInputBox();
  box.title = 'Evaluate expression';
  box.placeholder = 'more_clicks.net * 4 quarters';
  box.prompt = 'The answer stands below as you type; Enter copies it';
  box.value = editor.selection.isSingleLine ? editor.document.getText(editor.selection).trim() : '';
  const update = async (): Promise<void> => {
    const expression = box.value.trim();
    if (expression === '') {
      box.validationMessage = undefined;
      return;
    }
    const answer = await server.request(evaluate, { textDocument, expression });
    if (box.value.trim() !== expression) {
      return;
    }
    if (answer?.text) {
      latest = { expression, text: answer.text };
      box.validationMessage = { message: `= ${answer.text}`, severity: vscode.InputBoxValidationSeverity.Info };
    } else {
      latest = undefined;
      box.validationMessage = { message: answer?.error ?? 'The language server does not answer.', severity: vscode.InputBoxValidationSeverity.Warning };
    }
  };
  box.onDidChangeValue(() => void update());
  box.onDidAccept(async () => {
    await update();
    if (latest !== undefined) {
      await vscode.env.clipboard.writeText(latest.text);
      vscode.window.setStatusBarMessage(`$(check) ${latest.expression} = ${latest.text}, copied.`, 6000);
      box.hide();
    }
  });
  box.onDidHide(() => box.dispose());
  box.show();
  await update();
}

/** The name of a figure, chosen from all that the case study has; in prose and texts as a hole, `{name}`. */
export async function insertFigure(server: Server): Promise<void> {
  const editor = caseInFront();
  if (editor === undefined) {
    return;
  }
  const answer = await server.request(figures, { textDocument: { uri: editor.document.uri.toString() } });
  const all = flatten(answer?.items ?? []);
  if (all.length === 0) {
    void vscode.window.showInformationMessage('This case study has no figures yet.');
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    all.map(({ name, item }) => ({ label: name, description: item.text, detail: [item.name, item.detail].filter(Boolean).join(': ') })),
    { title: 'Insert figure', placeHolder: 'Which figure?', matchOnDescription: true, matchOnDetail: true },
  );
  if (chosen === undefined) {
    return;
  }
  const at = editor.selection.active;
  const before = editor.document.lineAt(at.line).text.slice(0, at.character);
  await editor.edit((edit) => edit.replace(editor.selection, isInProse(before) ? `{${chosen.label}}` : chosen.label));
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}

function flatten(items: readonly FigureItem[]): { name: string; item: FigureItem }[] {
  return items.flatMap((item) => [
    ...(item.expression && item.text !== '' ? [{ name: item.expression, item }] : []),
    ...flatten(item.children ?? []),
  ]);
}
