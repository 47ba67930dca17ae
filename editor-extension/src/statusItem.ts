import * as vscode from 'vscode';
import { status as statusNotification, type Status } from './protocol.ts';
import type { Server } from './server.ts';
import { describeStatus } from './statusText.ts';

/** The line at the foot of the window: findings, net and score of the case study in front; or that there is no server. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('casedsl.status', vscode.StatusBarAlignment.Left, 1);
  private readonly known = new Map<string, Status>();
  private readonly server: Server;
  private readonly listeners: vscode.Disposable[];

  constructor(server: Server) {
    this.server = server;
    this.item.name = 'CaseDsl';
    server.onNotification(statusNotification, (status) => {
      this.known.set(vscode.Uri.parse(status.uri).toString(), status);
      this.show();
    });
    this.listeners = [
      server.onDidChangeState(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('casedsl.statusBar')) {
          this.show();
        }
      }),
    ];
    this.show();
  }

  dispose(): void {
    this.item.dispose();
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isWanted = vscode.workspace.getConfiguration('casedsl').get('statusBar.enabled', true);
    if (document?.languageId !== 'case' || !isWanted) {
      this.item.hide();
      return;
    }

    this.item.backgroundColor = undefined;
    this.item.color = undefined;
    switch (this.server.state) {
      case 'failed':
        this.say('$(error) CaseDsl: no server', this.server.failure, 'casedsl.restartServer');
        this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
        break;
      case 'starting':
        this.say('$(loading~spin) CaseDsl', 'The language server is starting.', 'casedsl.showOutput');
        break;
      case 'stopped':
        this.say('$(debug-disconnect) CaseDsl', 'The language server is stopped.', 'casedsl.restartServer');
        break;
      case 'running':
        this.showStatus(this.known.get(document.uri.toString()));
        break;
    }
    this.item.show();
  }

  private showStatus(status: Status | undefined): void {
    if (status === undefined) {
      this.say('$(book) Case', 'Reading the case study.', 'casedsl.showScore');
      return;
    }
    const described = describeStatus(status);
    this.say(described.text, described.tooltip, 'casedsl.showScore', described.label);
  }

  private say(text: string, tooltip: string, command: string, label = tooltip): void {
    this.item.text = text;
    this.item.tooltip = new vscode.MarkdownString(tooltip + (command === 'casedsl.showScore' ? '\n\nClick to see how it is scored.' : ''));
    this.item.command = command;
    this.item.accessibilityInformation = { label: `Case study: ${label}` };
  }
}
