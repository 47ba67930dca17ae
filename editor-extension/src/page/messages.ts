/** What the extension and the live page say to each other. */

export interface SourceAnchor {
  uri: string;
  line: number;
}

export interface PageFinding {
  line: number;
  severity: 'error' | 'warning' | 'suggestion';
  rule: string;
  message: string;
}

export type ToPage =
  | { type: 'page'; uri: string; html: string; style: string; title: string; anchors: SourceAnchor[]; findings: PageFinding[]; theme: 'editor' | 'light' | 'dark'; state: object }
  | { type: 'findings'; findings: PageFinding[] }
  | { type: 'scroll'; line: number }
  | { type: 'explanation'; figure: string; html: string; hasSource: boolean }
  | { type: 'failure'; message: string };

export type FromPage =
  | { type: 'ready' }
  | { type: 'scrolled'; uri: string; line: number }
  | { type: 'explain'; figure: string }
  | { type: 'goToFigure'; figure: string }
  | { type: 'goTo'; uri: string; line: number }
  | { type: 'explainRule'; rule: string };
