import * as vscode from 'vscode';
import { figures as figuresRequest, type FigureItem } from './protocol.ts';
import type { Server } from './server.ts';

const icons: Record<string, string> = {
  claim: 'symbol-event', decision: 'git-compare', experiment: 'beaker', tradeoff: 'arrow-swap', option: 'circle-outline',
  sheet: 'book', canvas: 'layout', story: 'comment-discussion', launch: 'rocket', metric: 'graph-line', cost: 'credit-card',
  assume: 'symbol-constant', backlog: 'list-ordered', initiative: 'lightbulb', critique: 'search', model: 'symbol-class', northstar: 'star',
};

/** A figure, or what holds some, and the file it stands in. */
interface Node {
  item: FigureItem;
  uri: vscode.Uri;
  parent: Node | undefined;
}

/** The view "Case figures": what the case study in front comes to. */
export class FiguresView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Node>;
  private readonly listeners: vscode.Disposable[];
  private readonly server: Server;
  private uri: vscode.Uri | undefined;
  private roots: Node[] = [];
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(server: Server) {
    this.server = server;
    this.view = vscode.window.createTreeView('casedsl.figures', { treeDataProvider: this, showCollapseAll: true });
    this.listeners = [
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'case') {
          this.refreshSoon();
        }
      }),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document.languageId === 'case') {
          this.refreshSoon();
        }
      }),
      server.onDidChangeState(() => this.refreshSoon()),
    ];
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.view.dispose();
    this.changed.dispose();
    vscode.Disposable.from(...this.listeners).dispose();
  }

  getChildren(node?: Node): Node[] {
    return node === undefined ? this.roots : (node.item.children ?? []).map((item) => ({ item, uri: node.uri, parent: node }));
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem({ item, uri }: Node): vscode.TreeItem {
    const hasChildren = (item.children?.length ?? 0) > 0;
    const isOpen = item.kind === 'claim' || item.kind === 'tradeoff';
    const tree = new vscode.TreeItem(item.name, hasChildren ? (isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed) : vscode.TreeItemCollapsibleState.None);
    tree.description = [item.text, item.detail].filter(Boolean).join(' · ');
    tree.iconPath = new vscode.ThemeIcon(icons[item.kind] ?? 'symbol-numeric');
    tree.tooltip = [item.name, item.text, item.detail].filter(Boolean).join('\n');
    tree.contextValue = 'figure';
    tree.accessibilityInformation = { label: `${item.kind} ${item.name}: ${item.text}` };
    tree.command = { command: 'casedsl.goToFigure', title: 'Go to Figure', arguments: [uri.toString(), item.range] };
    return tree;
  }

  /** The text of a row, as it is copied. */
  static textOf(node: Node): string {
    return `${node.item.name}: ${node.item.text}`;
  }

  /** Asks anew once the keys rest; not while nobody sees the view. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), 200);
  }

  async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'case') {
      this.uri = document.uri;
    }
    if (!this.view.visible || this.uri === undefined) {
      return;
    }

    const uri = this.uri;
    const turn = ++this.asked;
    const answer = await this.server.request(figuresRequest, { textDocument: { uri: uri.toString() } });
    if (turn !== this.asked) {
      return;
    }
    this.roots = (answer?.items ?? []).map((item) => ({ item, uri, parent: undefined }));
    this.view.description = this.roots.length === 0 ? '' : vscode.workspace.asRelativePath(uri).split('/').pop() ?? '';
    this.changed.fire();
  }
}
