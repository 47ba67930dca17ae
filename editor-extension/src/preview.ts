import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { FromPage, PageFinding, ToPage } from './page/messages.ts';
import { explainFigure, page as pageRequest, type PageResult } from './protocol.ts';
import { lineRange, revealSource } from './reveal.ts';
import type { Server } from './server.ts';
import { shellHtml } from './webviewHtml.ts';

export const previewType = 'casedsl.preview';

/** How long the keys rest before the page is made anew, in milliseconds. */
const rest = 40;

/** How long after a scroll of our own an event is taken for its echo, in milliseconds. */
const echo = 150;

/** What of a page survives a reload of the window. */
export interface PreviewState {
  uri: string;
  only?: string;
  isLocked?: boolean;
}

/** The live page of a case study. */
export class Preview implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly server: Server;
  private readonly listeners: vscode.Disposable[];
  private readonly disposed = new vscode.EventEmitter<void>();
  private state: PreviewState;
  private timer: NodeJS.Timeout | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private isReady = false;
  private ownScrollUntil = 0;
  private ownTop = 0;

  readonly onDidDispose = this.disposed.event;

  constructor(panel: vscode.WebviewPanel, server: Server, extensionUri: vscode.Uri, state: PreviewState) {
    this.panel = panel;
    this.server = server;
    this.state = state;
    const media = vscode.Uri.joinPath(extensionUri, 'media'), dist = vscode.Uri.joinPath(extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [media, dist] };
    panel.iconPath = { light: vscode.Uri.joinPath(extensionUri, 'images', 'case-light.svg'), dark: vscode.Uri.joinPath(extensionUri, 'images', 'case-dark.svg') };
    this.listeners = [
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => this.tellContext()),
      vscode.workspace.onDidChangeTextDocument((change) => {
        // What a case study uses stands in other files, so any of them may change the page.
        if (change.document.languageId === 'case' && change.contentChanges.length > 0) {
          this.updateSoon(rest);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.window.onDidChangeTextEditorVisibleRanges((change) => this.scrollPage(change.textEditor)),
      vscode.languages.onDidChangeDiagnostics((change) => {
        if (change.uris.some((uri) => uri.toString() === this.state.uri)) {
          this.post({ type: 'findings', findings: this.findings() });
        }
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('casedsl.preview')) {
          this.updateSoon(0);
        }
      }),
      server.onDidChangeState(() => this.updateSoon(0)),
    ];
    panel.webview.html = shellHtml({
      nonce: randomBytes(16).toString('base64url'),
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'page.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(media, 'preview.css')).toString(),
      cspSource: panel.webview.cspSource,
      state: this.state,
    });
    this.tellTitle();
    this.tellContext();
  }

  get uri(): vscode.Uri {
    return vscode.Uri.parse(this.state.uri);
  }

  get only(): string | undefined {
    return this.state.only;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get isLocked(): boolean {
    return this.state.isLocked === true;
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Shows another case study, whole. */
  show(uri: vscode.Uri): void {
    if (uri.toString() !== this.state.uri) {
      this.state = { uri: uri.toString(), isLocked: this.isLocked };
      this.tellTitle();
      this.updateSoon(0);
    }
  }

  /** Shows one page of the case study, or all of them. */
  choose(only: string | undefined): void {
    if (only === this.state.only) {
      return;
    }
    this.state = { uri: this.state.uri, isLocked: this.isLocked, ...(only === undefined ? {} : { only }) };
    this.updateSoon(0);
  }

  lock(isLocked: boolean): void {
    this.state = { ...this.state, isLocked };
    this.tellTitle();
    this.tellContext();
    this.updateSoon(0);
    if (!isLocked) {
      // With the page in front no editor is active: the one that is seen is meant.
      this.follow(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find((editor) => editor.document.languageId === 'case'));
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    vscode.Disposable.from(...this.listeners).dispose();
    this.disposed.fire();
    this.disposed.dispose();
    this.panel.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (!this.isLocked && editor?.document.languageId === 'case') {
      this.show(editor.document.uri);
    }
  }

  private tellTitle(): void {
    const name = this.state.uri.split('/').pop() ?? '';
    this.panel.title = `${this.isLocked ? '[Page]' : 'Page'} ${decodeURIComponent(name)}`;
  }

  private tellContext(): void {
    if (this.panel.active) {
      void vscode.commands.executeCommand('setContext', 'casedsl.previewLocked', this.isLocked);
    }
  }

  private post(message: ToPage): void {
    if (this.isReady) {
      void this.panel.webview.postMessage(message);
    }
  }

  private updateSoon(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), delay);
  }

  private async update(): Promise<void> {
    if (!this.isReady) {
      return;
    }
    this.asking?.cancel();
    const asking = this.asking = new vscode.CancellationTokenSource();
    const answer = await this.server.request(
      pageRequest,
      { textDocument: { uri: this.state.uri }, format: 'html', ...(this.state.only === undefined ? {} : { only: this.state.only }) },
      asking.token,
    );
    if (asking.token.isCancellationRequested) {
      return;
    }
    if (answer === undefined || answer === null) {
      this.post({ type: 'failure', message: this.whyNothing() });
      return;
    }
    this.post(this.messageOf(answer));
  }

  private messageOf(answer: PageResult): ToPage {
    return {
      type: 'page',
      uri: this.state.uri,
      html: answer.text,
      style: answer.style ?? '',
      title: answer.title,
      anchors: answer.anchors.map(({ uri, line }) => ({ uri: vscode.Uri.parse(uri).toString(), line })),
      findings: this.findings(),
      theme: vscode.workspace.getConfiguration('casedsl').get('preview.theme', 'editor'),
      state: this.state,
    };
  }

  private whyNothing(): string {
    switch (this.server.state) {
      case 'starting': return 'The language server is starting.';
      case 'running': return this.state.only === undefined
        ? 'There is no page: the case study could not be read.'
        : `There is no page '${this.state.only}' any more. Choose what the page shows.`;
      default: return `There is no page without the language server. ${this.server.failure}`;
    }
  }

  private findings(): PageFinding[] {
    return vscode.languages.getDiagnostics(this.uri)
      .filter((diagnostic) => diagnostic.source === 'casedsl')
      .sort((a, b) => a.severity - b.severity || a.range.start.line - b.range.start.line)
      .map((diagnostic) => ({
        line: diagnostic.range.start.line,
        severity: diagnostic.severity === vscode.DiagnosticSeverity.Error ? 'error'
          : diagnostic.severity === vscode.DiagnosticSeverity.Warning ? 'warning' : 'suggestion',
        rule: ruleOf(diagnostic),
        message: diagnostic.message,
      }));
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        await this.update();
        break;
      case 'scrolled':
        this.scrollEditor(message.uri, message.line);
        break;
      case 'explain':
        await this.explain(message.figure);
        break;
      case 'goToFigure':
        await this.goToFigure(message.figure);
        break;
      case 'goTo':
        await revealSource(vscode.Uri.parse(message.uri), lineRange(message.line));
        break;
      case 'explainRule':
        await vscode.commands.executeCommand('casedsl.explainFinding', message.rule);
        break;
    }
  }

  private async explain(figure: string): Promise<void> {
    const answer = await this.server.request(explainFigure, { textDocument: { uri: this.state.uri }, figure });
    const markdown = answer?.markdown ?? `There is no more to tell of \`${figure}\`.`;
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
    this.post({ type: 'explanation', figure, html, hasSource: answer?.uri !== undefined });
  }

  private async goToFigure(figure: string): Promise<void> {
    const answer = await this.server.request(explainFigure, { textDocument: { uri: this.state.uri }, figure });
    if (answer?.uri !== undefined) {
      await revealSource(vscode.Uri.parse(answer.uri), answer.range);
    }
  }

  private scrollPage(editor: vscode.TextEditor): void {
    const isWanted = vscode.workspace.getConfiguration('casedsl').get('preview.scrollWithEditor', true);
    const first = editor.visibleRanges[0];
    const isEcho = first !== undefined && Date.now() < this.ownScrollUntil && Math.abs(first.start.line - this.ownTop) <= 2;
    if (!isWanted || first === undefined || isEcho || editor.document.uri.toString() !== this.state.uri) {
      return;
    }
    this.post({ type: 'scroll', line: first.start.line });
  }

  private scrollEditor(uri: string, line: number): void {
    if (!vscode.workspace.getConfiguration('casedsl').get('preview.scrollEditor', true) || uri !== this.state.uri) {
      return;
    }
    const editor = vscode.window.visibleTextEditors.find((visible) => visible.document.uri.toString() === uri);
    if (editor !== undefined) {
      const top = Math.min(Math.floor(line), editor.document.lineCount - 1);
      this.ownScrollUntil = Date.now() + echo;
      this.ownTop = top;
      editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
    }
  }
}

/** The rule that a finding comes from, such as `CASE3002`. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code ?? '');
}
