// Every answer of the server in the eyes of VS Code's own types: node tests/server/check.mjs PATH/casedsl-server
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as types from 'vscode-languageserver-types';
import { Client, positionOf } from './client.mjs';

const command = process.argv.slice(2);
const examples = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');
const folder = mkdtempSync(join(tmpdir(), 'casedsl-client-'));
let checked = 0;

function holds(is, value, what) {
  assert.ok(is(value), `${what}: ${JSON.stringify(value)}`);
  checked++;
}

function each(is, values, what, least = 1) {
  assert.ok(Array.isArray(values) && values.length >= least, `${what}: ${JSON.stringify(values)}`);
  for (const value of values) {
    holds(is, value, what);
  }
}

// Types that the library has no guard for, made of those that it has.
const isHighlight = (value) => types.Range.is(value.range) && [1, 2, 3].includes(value.kind);
const isSymbol = (value) => typeof value.name === 'string' && types.Location.is(value.location) && value.kind >= 1 && value.kind <= 26;
const isCompletionItem = (value) => typeof value.label === 'string' && value.label.length > 0 && (types.TextEdit.is(value.textEdit) && (value.additionalTextEdits ?? []).every((edit) => types.TextEdit.is(edit))) && (value.documentation === undefined || types.MarkupContent.is(value.documentation));
const isSignature = (value) => value.parameters.every(({ label: [start, end] }) => start < end && end <= value.label.length);

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    signatureHelp: { signatureInformation: { documentationFormat: ['markdown'], parameterInformation: { labelOffsetSupport: true } } },
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
  },
};

try {
  cpSync(join(examples, 'homescreen'), folder, { recursive: true });
  cpSync(join(examples, 'bad'), join(folder, 'bad'), { recursive: true });
  writeFileSync(join(folder, '.editorconfig'), 'root = true\n');
  const client = new Client(command);
  await client.initialize(folder, capabilities, { codeLensCommands: true, suggestCommand: 'suggest' });
  const home = await client.open(join(folder, 'homescreen.case'));
  const textDocument = { uri: home.uri };
  const at = (text, more = 0) => ({ textDocument, position: positionOf(home.text, home.text.indexOf(text) + more) });
  const whole = { textDocument, range: { start: { line: 0, character: 0 }, end: positionOf(home.text, home.text.length) } };

  // Findings of every kind: those of the bad examples, each opened.
  const { readdirSync } = await import('node:fs');
  let findings = 0;
  for (const name of readdirSync(join(folder, 'bad')).filter((file) => file.endsWith('.case'))) {
    const bad = await client.open(join(folder, 'bad', name));
    const { diagnostics } = client.published.get(bad.uri);
    each(types.Diagnostic.is, diagnostics, name);
    findings += diagnostics.length;
    for (const diagnostic of diagnostics.slice(0, 8)) {
      each(types.CodeAction.is, await client.request('textDocument/codeAction', { textDocument: { uri: bad.uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } }), `code actions of ${name}`, 0);
    }
    for (const [method, is] of [['textDocument/documentSymbol', types.DocumentSymbol.is], ['textDocument/foldingRange', types.FoldingRange.is], ['textDocument/inlayHint', types.InlayHint.is], ['textDocument/codeLens', types.CodeLens.is], ['textDocument/documentLink', types.DocumentLink.is]]) {
      each(is, await client.request(method, { textDocument: { uri: bad.uri }, range: whole.range }), `${method} of ${name}`, 0);
    }
    holds(types.SemanticTokens.is, await client.request('textDocument/semanticTokens/full', { textDocument: { uri: bad.uri } }), name);
  }
  assert.ok(findings > 50, `${findings} findings`);

  holds(types.Hover.is, await client.request('textDocument/hover', at('more_clicks.worth', 14)), 'hover');
  each(types.LocationLink.is, await client.request('textDocument/definition', at('primary:    ctr', 13)), 'definition');
  each(types.LocationLink.is, await client.request('textDocument/typeDefinition', at('claim more_clicks', 8)), 'type definition');
  each(types.Location.is, await client.request('textDocument/references', { ...at('primary:    ctr', 13), context: { includeDeclaration: true } }), 'references', 3);
  each(isHighlight, await client.request('textDocument/documentHighlight', at('primary:    ctr', 13)), 'highlights', 2);
  each(types.DocumentSymbol.is, await client.request('textDocument/documentSymbol', { textDocument }), 'symbols', 5);
  each(isSymbol, await client.request('workspace/symbol', { query: 'c' }), 'workspace symbols');
  each(types.FoldingRange.is, await client.request('textDocument/foldingRange', { textDocument }), 'folding', 5);
  each(types.SelectionRange.is, await client.request('textDocument/selectionRange', { textDocument, positions: [at('more_clicks.worth', 14).position] }), 'selection');
  each(types.DocumentLink.is, await client.request('textDocument/documentLink', { textDocument }), 'links');
  each(types.InlayHint.is, await client.request('textDocument/inlayHint', whole), 'hints');
  each(types.CodeLens.is, await client.request('textDocument/codeLens', { textDocument }), 'lenses', 3);
  holds(types.SemanticTokens.is, await client.request('textDocument/semanticTokens/full', { textDocument }), 'tokens');
  holds(types.SemanticTokens.is, await client.request('textDocument/semanticTokens/range', whole), 'tokens of a part');
  const list = await client.request('textDocument/completion', at('primary:    ctr', 12));
  holds((value) => Array.isArray(value.items) && typeof value.isIncomplete === 'boolean', list, 'completion');
  each(isCompletionItem, list.items, 'completion items', 5);
  holds(isCompletionItem, await client.request('completionItem/resolve', list.items[0]), 'resolved item');
  each(types.TextEdit.is, await client.request('textDocument/formatting', { textDocument: { uri: pathToFileURL(join(folder, 'bad', 'syntax.case')).href }, options: { tabSize: 2, insertSpaces: true } }), 'formatting', 0);
  holds(types.WorkspaceEdit.is, await client.request('textDocument/rename', { ...at('primary:    ctr', 13), newName: 'clicked' }), 'rename');
  holds(types.Range.is, (await client.request('textDocument/prepareRename', at('primary:    ctr', 13))).range, 'prepared rename');
  const help = await client.request('textDocument/signatureHelp', at('abs(more', 4));
  each(isSignature, help.signatures, 'signatures');
  each(types.Range.is, (await client.request('textDocument/linkedEditingRange', at('model rl_ranker', 8))).ranges, 'linked ranges', 2);
  holds(types.WorkspaceEdit.is, await client.request('workspace/willRenameFiles', { files: [{ oldUri: pathToFileURL(join(folder, 'shared')).href, newUri: pathToFileURL(join(folder, 'common')).href }] }), 'moved folder');

  // The server's own methods, and its refusals: what is left out of the published server would be missed here.
  const own = {
    'casedsl/page': { textDocument, format: 'html' }, 'casedsl/figures': { textDocument }, 'casedsl/score': { textDocument },
    'casedsl/evaluate': { textDocument, expression: 'more_clicks.worth' }, 'casedsl/explainFigure': { textDocument, figure: 'more_clicks.net' },
    'casedsl/explainRule': { rule: 'no-cost' }, 'casedsl/templates': {}, 'casedsl/checkWorkspace': {}, 'casedsl/renderWorkspace': {},
  };
  for (const [method, params] of Object.entries(own)) {
    holds((answer) => Object.values(answer).some((value) => value !== null && value !== ''), await client.request(method, params), method);
  }
  for (const [method, params, code] of [['no/such', {}, -32601], ['textDocument/hover', {}, -32602], ['textDocument/rename', { ...at('primary:    ctr', 13), newName: '' }, -32803]]) {
    await assert.rejects(client.request(method, params), { code }, method);
    checked++;
  }

  // Typed as a person types, the answers are those of the text as it stands.
  const claim = home.text.indexOf('by +1.5% relative') + 4;
  for (let i = 0; i < 40; i++) {
    await client.change(home, claim, claim, '2');
    await client.change(home, claim, claim + 1, '');
  }
  assert.equal(home.text, readFileSync(join(folder, 'homescreen.case'), 'utf8'));
  assert.deepEqual(client.published.get(home.uri).diagnostics, []);

  assert.equal(client.errors, '', 'standard error');
  assert.equal(await client.end(), 0, 'exit code');

  // Gone without a goodbye.
  const left = new Client(command);
  await left.initialize(folder, capabilities);
  left.process.stdin.end();
  assert.equal(await left.exited, 1, 'exit code at the end of the input');
  console.log(`${checked} answers are what the protocol says`);
} finally {
  rmSync(folder, { recursive: true });
}
