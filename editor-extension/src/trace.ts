import * as vscode from 'vscode';

/**
 * Where the conversation with the server is written while `casedsl.trace.server` asks for it. The client library traces to a
 * log channel whose level somebody has set to "trace"; this is one whose level is the setting.
 */
export class TraceChannel implements vscode.LogOutputChannel {
  readonly name = 'CaseDsl Trace';
  private readonly levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  private readonly listener: vscode.Disposable;
  private channel: vscode.OutputChannel | undefined;

  readonly onDidChangeLogLevel = this.levelChanged.event;

  constructor() {
    this.listener = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('casedsl.trace.server')) {
        this.levelChanged.fire(this.logLevel);
      }
    });
  }

  get logLevel(): vscode.LogLevel {
    const isOff = vscode.workspace.getConfiguration('casedsl').get('trace.server', 'off') === 'off';
    return isOff ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
  }

  trace(message: string): void { this.appendLine(message); }
  debug(message: string): void { this.appendLine(message); }
  info(message: string): void { this.appendLine(message); }
  warn(message: string): void { this.appendLine(message); }
  error(error: string | Error): void { this.appendLine(error instanceof Error ? error.message : error); }
  append(value: string): void { this.shown().append(value); }
  appendLine(value: string): void { this.shown().appendLine(value); }
  replace(value: string): void { this.shown().replace(value); }
  clear(): void { this.channel?.clear(); }
  hide(): void { this.channel?.hide(); }

  show(column?: vscode.ViewColumn | boolean, preserveFocus?: boolean): void {
    this.shown().show(typeof column === 'boolean' ? column : preserveFocus);
  }

  dispose(): void {
    this.listener.dispose();
    this.levelChanged.dispose();
    this.channel?.dispose();
  }

  /** Made when something is first traced: a channel that stays empty only clutters the list. */
  private shown(): vscode.OutputChannel {
    return this.channel ??= vscode.window.createOutputChannel(this.name);
  }
}
