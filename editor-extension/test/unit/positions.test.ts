import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineAtTop, topOfLine, type Block } from '../../src/page/positions.ts';

const uri = 'file:///home.case';
const block = (line: number, top: number, of = uri): Block => ({ uri: of, line, top });
// The page tells the canvas (line 60) before the claim (line 40), and the claim again on the sheet.
const page = [block(0, 0), block(60, 100), block(64, 200), block(40, 400), block(42, 500), block(10, 600, 'file:///metrics.case'), block(40, 900)];

describe('From the source to the page', () => {
  test('a line that is told is where it is told', () => {
    assert.equal(topOfLine(page, uri, 60, 0), 100);
  });

  test('a line between two that are told lies between them', () => {
    assert.equal(topOfLine(page, uri, 62, 0), 150);
  });

  test('of two places that tell a line the one nearer to what is seen is taken', () => {
    assert.equal(topOfLine(page, uri, 40, 0), 400);
    assert.equal(topOfLine(page, uri, 40, 800), 900);
  });

  test('a line past all that is told is at the last one before it, and does not run on', () => {
    assert.equal(topOfLine(page, uri, 500, 0), 200);
  });

  test('a file of which nothing is told has no place', () => {
    assert.equal(topOfLine(page, 'file:///other.case', 3, 0), undefined);
    assert.equal(topOfLine([], uri, 3, 0), undefined);
  });
});

describe('From the page to the source', () => {
  test('the block at the top gives its line', () => {
    assert.deepEqual(lineAtTop(page, 100), { uri, line: 60 });
  });

  test('half way through a block is half way to the next one', () => {
    assert.deepEqual(lineAtTop(page, 150), { uri, line: 62 });
  });

  test('before a block that stands earlier in the source the line stays', () => {
    assert.deepEqual(lineAtTop(page, 300), { uri, line: 64 });
  });

  test('a block of another file names that file', () => {
    assert.deepEqual(lineAtTop(page, 700), { uri: 'file:///metrics.case', line: 10 });
  });

  test('a block that stands higher than the one before it does not end the search', () => {
    assert.deepEqual(lineAtTop([block(0, 0), block(5, 900), block(6, 100), block(9, 300)], 310), { uri, line: 9 });
  });

  test('above the first block there is none', () => {
    assert.equal(lineAtTop([block(3, 50)], 10), undefined);
  });
});
