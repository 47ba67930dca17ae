import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escapeHtml, shellHtml, standaloneHtml } from '../../src/webviewHtml.ts';

const shell = shellHtml({ nonce: 'n0nce', scriptUri: 'https://x/page.js', styleUri: 'https://x/a.css', cspSource: 'https://x', state: { uri: 'file:///a"b.case' } });

describe('The shell of the live page', () => {
  test('runs its own script alone, and fetches nothing but its own files', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(shell)?.[1] ?? '';
    assert.match(policy, /^default-src &#39;none&#39;; script-src &#39;nonce-n0nce&#39;; style-src https:\/\/x; img-src data:/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(shell.match(/<script/g)?.length, 1);
    assert.match(shell, /<script nonce="n0nce" src="https:\/\/x\/page\.js">/);
  });

  test('a file name with a quote stays inside its attribute', () => {
    assert.match(shell, /data-state="\{&#34;uri&#34;:&#34;file:\/\/\/a\\&#34;b\.case&#34;\}"/);
  });
});

describe('An exported page', () => {
  const html = standaloneHtml('A < B', '<div class="casedsl"></div>', '.a { color: red } </style><script>');

  test('stands on its own', () => {
    assert.match(html, /<title>A &#60; B<\/title>/);
    assert.match(html, /<body class="casedsl-page">/);
    assert.doesNotMatch(html, /<script src|<link|https?:/);
  });

  test('a style sheet can not end its element', () => {
    assert.equal(html.match(/<\/style>/g)?.length, 1);
  });
});

test('text is escaped for elements and for attributes', () => {
  assert.equal(escapeHtml(`<a href="x">&'`), '&#60;a href=&#34;x&#34;&#62;&#38;&#39;');
});
