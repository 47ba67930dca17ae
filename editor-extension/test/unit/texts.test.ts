import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { freeName, whyNoName } from '../../src/names.ts';
import { isInProse } from '../../src/prose.ts';
import { counts, describeStatus } from '../../src/statusText.ts';

const status = { uri: 'file:///a.case', errors: 0, warnings: 0, suggestions: 0 };

describe('The status line', () => {
  test('a clean case study shows its net and its score', () => {
    const described = describeStatus({ ...status, net: '+$1.3M per quarter', score: 87 });
    assert.equal(described.text, '$(check) Case  +$1.3M per quarter  $(mortar-board) 87');
    assert.equal(described.severity, 'none');
  });

  test('findings come first, the graver before the lesser', () => {
    const described = describeStatus({ ...status, errors: 2, suggestions: 1, net: null, score: null });
    assert.equal(described.text, '$(error) 2 $(info) 1');
    assert.equal(described.severity, 'error');
    assert.match(described.tooltip, /2 errors, 1 suggestion/);
    assert.equal(described.label, '2 errors, 1 suggestion');
  });

  test('a figure is shown as it is, not read as Markdown', () => {
    assert.match(describeStatus({ ...status, net: '*1*' }).tooltip, /\\\*1\\\*/);
  });

  test('nothing found is said with nothing', () => {
    assert.equal(counts({ errors: 0 }), '');
    assert.equal(counts({ errors: 1, warnings: 2 }), '1 error, 2 warnings');
  });
});

describe('Where a figure is written with braces', () => {
  const inProse = ['  because: | Worth ', '    | ', '  title: "Worth ', '    | {a.net} and ', '    | 5 \\{ not a hole, ', '    | // no comment here '];
  const outside = ['  worth: ', '    | Worth {a.', '  title: "Worth" and ', '  title: "Worth {a.', '  // a comment | with a bar ', '', '  "a" : '];

  for (const before of inProse) {
    test(`in prose or a text: ${JSON.stringify(before)}`, () => assert.equal(isInProse(before), true));
  }
  for (const before of outside) {
    test(`outside, or in a hole: ${JSON.stringify(before)}`, () => assert.equal(isInProse(before), false));
  }
});

describe('Names of new files', () => {
  test('a name is letters, digits and underscores', () => {
    assert.equal(whyNoName('home_rows'), undefined);
    assert.equal(whyNoName(' Übersicht2 '), undefined);
    assert.match(whyNoName('home rows') ?? '', /letters, digits/);
    assert.match(whyNoName('2nd') ?? '', /letters, digits/);
    assert.match(whyNoName('  ') ?? '', /Give it a name/);
  });

  test('a file is never written over', () => {
    assert.equal(freeName('home.case', new Set()), 'home.case');
    assert.equal(freeName('home.case', new Set(['home.case', 'home_2.case'])), 'home_3.case');
  });
});
