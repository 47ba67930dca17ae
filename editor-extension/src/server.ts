import { access, chmod, constants } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  CloseAction, ErrorAction, LanguageClient, TransportKind,
  type LanguageClientOptions, type NotificationType, type RequestType, type ServerOptions,
} from 'vscode-languageclient/node';
import { findProgram, whyNotStarted, type Program } from './programs.ts';
import { TraceChannel } from './trace.ts';

/** What the rest of the extension may know of the server. */
export type ServerState = 'starting' | 'running' | 'failed' | 'stopped';

const languageId = 'case';
const pathSetting = 'casedsl.server.path';

/** How often a server that ends by itself is started again in a row. */
const mostRestarts = 4;

/** The language server: starts it, starts it again, and says plainly when it can't. */
export class Server implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('CaseDsl', { log: true });
  private readonly traceOutput = new TraceChannel();
  private readonly changed = new vscode.EventEmitter<ServerState>();
  private readonly handlers: ((client: LanguageClient) => vscode.Disposable)[] = [];
  private readonly context: vscode.ExtensionContext;
  private client: LanguageClient | undefined;
  private work: Promise<void> = Promise.resolve();
  private lastFailure = '';
  private current: ServerState = 'stopped';

  readonly onDidChangeState = this.changed.event;

  constructor(context: vscode.ExtensionContext) {
    this.context = context;
  }

  get state(): ServerState {
    return this.current;
  }

  get failure(): string {
    return this.lastFailure;
  }

  /** Listens to a notification, also after a restart. */
  onNotification<P>(type: NotificationType<P>, handler: (params: P) => void): void {
    this.handlers.push((client) => client.onNotification(type, handler));
  }

  /** Asks the server; undefined where it is not running, or the answer is no longer wanted. */
  async request<P, R>(type: RequestType<P, R, void>, params: P, cancellation?: vscode.CancellationToken): Promise<R | undefined> {
    await this.work;
    const client = this.client;
    if (client === undefined || this.current !== 'running') {
      return undefined;
    }
    try {
      // A token that is not there would be taken for a second parameter.
      return await (cancellation === undefined ? client.sendRequest<R>(type.method, params) : client.sendRequest<R>(type.method, params, cancellation));
    } catch (error) {
      if (!cancellation?.isCancellationRequested) {
        this.output.warn(`${type.method}: ${error instanceof Error ? error.message : String(error)}`);
      }
      return undefined;
    }
  }

  start(): Promise<void> {
    return this.next(() => this.startNow());
  }

  restart(): Promise<void> {
    return this.next(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  stop(): Promise<void> {
    return this.next(() => this.stopNow());
  }

  dispose(): void {
    this.changed.dispose();
    this.output.dispose();
    this.traceOutput.dispose();
  }

  /** One start or stop at a time, in the order asked for. */
  private next(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(work, work);
    return this.work;
  }

  private async startNow(): Promise<void> {
    this.set('starting');
    const began = performance.now();
    const program = this.program();
    const client = this.make(program);
    this.client = client;
    try {
      await makeExecutable(program);
      for (const handler of this.handlers) {
        handler(client);
      }
      await client.start();
      this.output.info(`The language server answered after ${(performance.now() - began).toFixed(0)} ms: ${program.command}`);
      this.set('running');
    } catch (error) {
      this.fail(program, error);
    }
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.set('stopped');
    try {
      await client?.dispose(2000);
    } catch {
      // A server that never started, or ended by itself, has nothing left to stop.
    }
  }

  private program(): Program {
    const setting = vscode.workspace.getConfiguration('casedsl').get<string>('server.path', '');
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    return findProgram('casedsl-server', setting, this.context.extensionPath, folder, process.platform);
  }

  private make(program: Program): LanguageClient {
    const run: ServerOptions = {
      command: program.command,
      transport: TransportKind.stdio,
      options: { env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_TieredPGO: '0', DOTNET_EnableDiagnostics: '0' } },
    };
    let ended = 0;
    const options: LanguageClientOptions = {
      documentSelector: [{ language: languageId, scheme: 'file' }, { language: languageId, scheme: 'untitled' }],
      outputChannel: this.output,
      traceOutputChannel: this.traceOutput,
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.case,*.csv,*.md,.editorconfig}') },
      markdown: { isTrusted: { enabledCommands: [] }, supportHtml: false },
      initializationOptions: { suggestCommand: 'editor.action.triggerSuggest', codeLensCommands: true },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (this.current !== 'running') {
            return { action: CloseAction.DoNotRestart, handled: true };
          }
          if (++ended <= mostRestarts) {
            this.output.warn('The language server ended, and is started again.');
            return { action: CloseAction.Restart, handled: true };
          }
          this.fail(program, new Error(`it ended ${ended} times`));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    return new QuietClient('casedsl', 'CaseDsl', run, options);
  }

  private fail(program: Program, error: unknown): void {
    this.lastFailure = whyNotStarted(program, error, pathSetting);
    this.output.error(this.lastFailure);
    this.set('failed');
    void this.tell();
  }

  private async tell(): Promise<void> {
    const again = 'Try Again', output = 'Show Output', settings = 'Open Settings';
    const chosen = await vscode.window.showErrorMessage(
      `CaseDsl: the language server did not start, so there are no findings, figures or pages. ${this.lastFailure}`,
      again, output, settings,
    );
    if (chosen === again) {
      await this.restart();
    } else if (chosen === output) {
      this.output.show();
    } else if (chosen === settings) {
      await vscode.commands.executeCommand('workbench.action.openSettings', pathSetting);
    }
  }

  private set(state: ServerState): void {
    this.current = state;
    this.changed.fire(state);
  }
}

/** A client whose own errors go to the output: what a person must know is said once, by {@link Server}. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** A package unpacked by something that drops file modes leaves a program that can't be run. */
async function makeExecutable(program: Program): Promise<void> {
  if (program.isChosen || process.platform === 'win32') {
    return;
  }
  try {
    await access(program.command, constants.X_OK);
  } catch {
    await chmod(program.command, 0o755).catch(() => undefined);
  }
}
