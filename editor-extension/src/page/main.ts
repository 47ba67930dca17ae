import type { FromPage, PageFinding, SourceAnchor, ToPage } from './messages.ts';
import { morph } from './morph.ts';
import { lineAtTop, topOfLine, type Block } from './positions.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

const vscode = acquireVsCodeApi();
const page = document.getElementById('page')!;
const notices = document.getElementById('notices')!;
const explanation = document.getElementById('explanation')!;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** How long after a scroll of our own a scroll event is taken for its echo, in milliseconds. */
const echo = 120;

let uri = '';
let style = '';
let anchors: SourceAnchor[] = [];
let findings: PageFinding[] = [];
let theme: 'editor' | 'light' | 'dark' = 'editor';
let blocks: Block[] | undefined;
let ownScrollUntil = 0;
let ownTop = 0;
let asked: HTMLElement | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'page': showPage(data); break;
    case 'findings': findings = data.findings; showFindings(); break;
    case 'scroll': scrollTo(data.line); break;
    case 'explanation': showExplanation(data.figure, data.html, data.hasSource); break;
    case 'failure': showFailure(data.message); break;
  }
});

function showPage(message: Extract<ToPage, { type: 'page' }>): void {
  const isOther = message.uri !== uri;
  ({ uri, anchors, findings, theme } = message);
  if (style !== message.style) {
    style = message.style;
    sheet.replaceSync(style);
  }
  const parsed = new DOMParser().parseFromString(message.html, 'text/html').body;
  for (const figure of parsed.querySelectorAll<HTMLElement>('[data-figure]')) {
    figure.tabIndex = 0;
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-haspopup', 'dialog');
  }
  morph(page, parsed);
  page.setAttribute('aria-busy', 'false');
  document.title = message.title;
  blocks = undefined;
  if (isOther) {
    window.scrollTo(0, 0);
  }
  applyTheme();
  showFindings();
  vscode.setState(message.state);
}

function showFailure(message: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'waiting';
  paragraph.textContent = message;
  page.replaceChildren(paragraph);
  page.setAttribute('aria-busy', 'false');
  uri = '';
  findings = [];
  showFindings();
}

/** The findings above the page, folded where there are many; the blocks they are about carry a mark. */
function showFindings(): void {
  notices.hidden = findings.length === 0;
  notices.replaceChildren();
  for (const marked of page.querySelectorAll('[data-finding]')) {
    marked.removeAttribute('data-finding');
  }
  if (findings.length === 0) {
    return;
  }

  const details = document.createElement('details');
  details.open = findings.length <= 3;
  const summary = document.createElement('summary');
  summary.textContent = describe(findings);
  const list = document.createElement('ul');
  const told = elements();
  for (const finding of findings) {
    const item = document.createElement('li');
    item.className = finding.severity;
    const go = document.createElement('button');
    go.type = 'button';
    go.textContent = `Line ${finding.line + 1}`;
    go.addEventListener('click', () => vscode.postMessage({ type: 'goTo', uri, line: finding.line }));
    const why = document.createElement('button');
    why.type = 'button';
    why.className = 'why';
    why.textContent = finding.rule;
    why.title = 'Explain';
    why.addEventListener('click', () => vscode.postMessage({ type: 'explainRule', rule: finding.rule }));
    item.append(go, ` ${finding.message} `, why);
    list.append(item);
    for (const [i, element] of told.entries()) {
      if (anchors[i]?.uri === uri && anchors[i].line === finding.line && element.dataset['finding'] !== 'error') {
        element.dataset['finding'] = finding.severity;
      }
    }
  }
  details.append(summary, list);
  details.addEventListener('toggle', () => { blocks = undefined; });
  notices.append(details);
  blocks = undefined;
}

function describe(all: PageFinding[]): string {
  return (['error', 'warning', 'suggestion'] as const)
    .map((severity) => ({ severity, count: all.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** The elements that tell a line of the source, in the order of the anchors. */
function elements(): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-line]')];
}

function measured(): Block[] {
  return blocks ??= elements().flatMap((element, i) => {
    const anchor = anchors[i];
    const box = element.getBoundingClientRect();
    return anchor === undefined || box.height === 0 ? [] : [{ uri: anchor.uri, line: anchor.line, top: box.top + window.scrollY }];
  });
}

function scrollTo(line: number): void {
  const top = line === 0 ? 0 : topOfLine(measured(), uri, line, window.scrollY);
  if (top !== undefined && Math.abs(top - window.scrollY) > 2) {
    ownScrollUntil = performance.now() + echo;
    window.scrollTo({ top, behavior: 'instant' });
    ownTop = window.scrollY;
  }
}

let scrollQueued = false;
window.addEventListener('scroll', () => {
  if (scrollQueued || (performance.now() < ownScrollUntil && Math.abs(window.scrollY - ownTop) < 3)) {
    return;
  }
  scrollQueued = true;
  requestAnimationFrame(() => {
    scrollQueued = false;
    const at = lineAtTop(measured(), window.scrollY);
    if (at !== undefined) {
      vscode.postMessage({ type: 'scrolled', ...at });
    }
  });
}, { passive: true });
window.addEventListener('resize', () => { blocks = undefined; });

page.addEventListener('click', (event) => {
  const figure = (event.target as Element).closest<HTMLElement>('[data-figure]');
  if (figure !== null) {
    ask(figure);
  }
});

page.addEventListener('keydown', (event) => {
  const figure = (event.target as Element).closest<HTMLElement>('[data-figure]');
  if (figure !== null && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    ask(figure);
  }
});

page.addEventListener('dblclick', (event) => {
  const block = (event.target as Element).closest<HTMLElement>('[data-line]');
  const anchor = block === null ? undefined : anchors[elements().indexOf(block)];
  if (anchor !== undefined) {
    vscode.postMessage({ type: 'goTo', ...anchor });
  }
});

function ask(figure: HTMLElement): void {
  asked = figure;
  vscode.postMessage({ type: 'explain', figure: figure.dataset['figure']! });
}

function showExplanation(figure: string, html: string, hasSource: boolean): void {
  if (asked === undefined || asked.dataset['figure'] !== figure) {
    return;
  }
  const body = document.createElement('div');
  body.className = 'explanation-text';
  body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const bar = document.createElement('div');
  bar.className = 'explanation-bar';
  if (hasSource) {
    bar.append(button('Go to source', () => {
      explanation.hidePopover();
      vscode.postMessage({ type: 'goToFigure', figure });
    }));
  }
  bar.append(button('Close', () => explanation.hidePopover()));
  explanation.replaceChildren(body, bar);
  explanation.showPopover();
  place(asked);
  bar.querySelector('button')?.focus();
}

function button(text: string, click: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', click);
  return made;
}

/** Below the figure where there is room, else above it; always inside the window. */
function place(figure: HTMLElement): void {
  const box = figure.getBoundingClientRect();
  const width = explanation.offsetWidth, height = explanation.offsetHeight, gap = 6;
  const isRoomBelow = box.bottom + gap + height < window.innerHeight;
  const top = isRoomBelow ? box.bottom + gap : Math.max(gap, box.top - gap - height);
  explanation.style.top = `${top}px`;
  explanation.style.left = `${Math.max(gap, Math.min(box.left, window.innerWidth - width - gap))}px`;
}

explanation.addEventListener('toggle', (event) => {
  if ((event as ToggleEvent).newState === 'closed') {
    asked?.focus({ preventScroll: true });
    asked = undefined;
  }
});

function applyTheme(): void {
  const isDark = document.body.classList.contains('vscode-dark')
    || (document.body.classList.contains('vscode-high-contrast') && !document.body.classList.contains('vscode-high-contrast-light'));
  document.documentElement.dataset['theme'] = theme === 'editor' ? (isDark ? 'dark' : 'light') : theme;
}

new MutationObserver(applyTheme).observe(document.body, { attributes: true, attributeFilter: ['class'] });
vscode.setState(JSON.parse(document.body.dataset['state'] ?? '{}'));
applyTheme();
vscode.postMessage({ type: 'ready' });
