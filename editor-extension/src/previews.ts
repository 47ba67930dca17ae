import * as vscode from 'vscode';
import { Preview, previewType, type PreviewState } from './preview.ts';
import type { Server } from './server.ts';

/** The live pages that are open: one that follows the editor, and any number that were locked to a case study. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Set<Preview>();
  private readonly server: Server;
  private readonly extensionUri: vscode.Uri;
  private readonly serializer: vscode.Disposable;

  constructor(server: Server, extensionUri: vscode.Uri) {
    this.server = server;
    this.extensionUri = extensionUri;
    this.serializer = vscode.window.registerWebviewPanelSerializer(previewType, this);
  }

  /** The page in front. */
  get active(): Preview | undefined {
    return [...this.open].find((preview) => preview.isActive);
  }

  /** @param only One page of the case study, by its name; all of them without it. */
  show(uri: vscode.Uri, column: vscode.ViewColumn, only?: string): void {
    const known = [...this.open].find((preview) => preview.uri.toString() === uri.toString())
      ?? [...this.open].find((preview) => !preview.isLocked);
    if (known !== undefined) {
      known.show(uri);
      known.choose(only);
      known.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(previewType, 'Page', { viewColumn: column, preserveFocus: true }, { enableFindWidget: true });
    this.add(panel, { uri: uri.toString(), ...(only === undefined ? {} : { only }) });
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined): Promise<void> {
    if (state?.uri === undefined) {
      panel.dispose();
    } else {
      this.add(panel, state);
    }
    return Promise.resolve();
  }

  dispose(): void {
    this.serializer.dispose();
    for (const preview of [...this.open]) {
      preview.dispose();
    }
  }

  private add(panel: vscode.WebviewPanel, state: PreviewState): void {
    const preview = new Preview(panel, this.server, this.extensionUri, state);
    this.open.add(preview);
    preview.onDidDispose(() => this.open.delete(preview));
  }
}
