// A client of the language server: a process of its own, spoken to by the library that VS Code speaks with.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';

export class Client {
  /** Starts a server; `command` is its program and arguments. */
  constructor(command) {
    this.published = new Map();
    this.waiting = [];
    this.errors = '';
    this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.on('data', (data) => { this.errors += data; });
    this.exited = new Promise((resolve) => this.process.on('exit', (code, signal) => resolve(code ?? signal)));
    this.connection = rpc.createMessageConnection(new rpc.StreamMessageReader(this.process.stdout), new rpc.StreamMessageWriter(this.process.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.published.set(params.uri, params);
      this.waiting = this.waiting.filter((wait) => !wait(params));
    });
    this.connection.onRequest(() => null);
    this.connection.listen();
  }

  async initialize(folder, capabilities = {}, initializationOptions = {}) {
    const uri = folder === undefined ? null : pathToFileURL(folder).href;
    const result = await this.request('initialize', {
      processId: process.pid, rootUri: uri, workspaceFolders: uri === null ? null : [{ uri, name: 'cases' }], capabilities, initializationOptions,
    });
    await this.notify('initialized', {});
    return result;
  }

  request(method, params) {
    return params === undefined ? this.connection.sendRequest(method) : this.connection.sendRequest(method, params);
  }

  notify(method, params) {
    return params === undefined ? this.connection.sendNotification(method) : this.connection.sendNotification(method, params);
  }

  /** The next findings that fulfil a condition. */
  next(isWanted) {
    return new Promise((resolve) => this.waiting.push((params) => isWanted(params) && (resolve(params), true)));
  }

  /** Opens a file; gives its document, once its findings are out. */
  async open(path, text = readFileSync(path, 'utf8')) {
    const uri = pathToFileURL(path).href;
    const found = this.next((params) => params.uri === uri && params.version === 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'case', version: 1, text } });
    await found;
    return { uri, text, version: 1 };
  }

  /** Changes a document and keeps its text in step; gives the findings of the new version. */
  change(document, start, end, text) {
    const range = { start: positionOf(document.text, start), end: positionOf(document.text, end) };
    document.text = document.text.slice(0, start) + text + document.text.slice(end);
    const version = ++document.version;
    const found = this.next((params) => params.uri === document.uri && params.version === version);
    this.notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: [{ range, text }] });
    return found;
  }

  /** Says goodbye; gives the exit code. */
  async end() {
    await this.request('shutdown');
    await this.notify('exit');
    return this.exited;
  }
}

export function positionOf(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
