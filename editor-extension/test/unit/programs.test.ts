import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { findProgram, whyNotStarted } from '../../src/programs.ts';

describe('Which program is started', () => {
  test('without a setting, the one inside the extension', () => {
    assert.deepEqual(findProgram('casedsl-server', ' ', '/ext', '/cases', 'linux'), { command: path.join('/ext', 'server', 'casedsl-server'), isChosen: false });
  });

  test('on Windows it has its ending', () => {
    assert.match(findProgram('casedsl', '', 'C:\\ext', undefined, 'win32').command, /casedsl\.exe$/);
  });

  test('a setting may name the workspace folder and the home folder', () => {
    assert.equal(findProgram('casedsl', '${workspaceFolder}/bin/casedsl', '/ext', '/cases', 'linux').command, '/cases/bin/casedsl');
    assert.equal(findProgram('casedsl', '~/bin/casedsl', '/ext', '/cases', 'linux').command, path.join(homedir(), 'bin/casedsl'));
  });

  test('a relative path is taken from the workspace folder; a bare name from the path', () => {
    assert.equal(findProgram('casedsl', './bin/casedsl', '/ext', '/cases', 'linux').command, path.join('/cases', 'bin/casedsl'));
    assert.equal(findProgram('casedsl', 'casedsl', '/ext', '/cases', 'linux').command, 'casedsl');
  });
});

describe('What is said of a program that does not start', () => {
  const missing = Object.assign(new Error('spawn /x ENOENT'), { code: 'ENOENT' });

  test('a setting that names nothing is named', () => {
    assert.match(whyNotStarted({ command: '/x', isChosen: true }, missing, 'casedsl.server.path'), /no program '\/x'.*'casedsl\.server\.path'/);
  });

  test('an extension without its server says which build is needed', () => {
    assert.match(whyNotStarted({ command: '/x', isChosen: false }, missing, ''), /build of the extension for this platform/);
  });

  test('anything else keeps its reason', () => {
    assert.match(whyNotStarted({ command: '/x', isChosen: true }, new Error('exit code 134'), ''), /'\/x' did not answer: exit code 134/);
    assert.match(whyNotStarted({ command: '/x', isChosen: true }, Object.assign(new Error('EACCES'), { code: 'EACCES' }), ''), /may not be executed/);
  });
});
