import { NotificationType, RequestType, type Range, type TextDocumentIdentifier } from 'vscode-languageclient/node';

/** What the language server answers beyond the language server protocol. */

export interface PageParams {
  textDocument: TextDocumentIdentifier;
  format: 'markdown' | 'html';
  /** One page, such as `canvas:home_canvas`; the whole case without it. */
  only?: string;
}

export interface PageResult {
  /** Markdown, or the body of an HTML page. */
  text: string;
  /** The style sheet that the HTML is meant for. */
  style?: string;
  title: string;
  anchors: Anchor[];
}

/** A line of a page, and the line of the source that it tells; both from 0. */
export interface Anchor {
  page: number;
  uri: string;
  line: number;
}

export interface FigureItem {
  name: string;
  /** Such as `claim`, `decision`, `experiment`, or a member of one. */
  kind: string;
  text: string;
  detail?: string;
  /** What gives it again, in a hole of prose or when it is to be explained; absent where nothing does. */
  expression?: string;
  range: Range;
  children?: FigureItem[];
}

export interface Template {
  kind: string;
  documentation: string;
}

export interface CheckReport {
  files: number;
  errors: number;
  warnings: number;
  suggestions: number;
}

export interface RenderReport {
  files: number;
  /** How many pages were not as they should be, and are now. */
  written: number;
  /** What could not be written; absent where all could. */
  message?: string | null;
}

export interface Status {
  uri: string;
  errors: number;
  warnings: number;
  suggestions: number;
  net?: string | null;
  score?: number | null;
}

interface OfDocument {
  textDocument: TextDocumentIdentifier;
}

export const page = new RequestType<PageParams, PageResult, void>('casedsl/page');
export const figures = new RequestType<OfDocument, { items: FigureItem[] }, void>('casedsl/figures');
export const explainFigure = new RequestType<OfDocument & { figure: string }, { markdown: string; uri?: string; range?: Range }, void>('casedsl/explainFigure');
export const score = new RequestType<OfDocument, { total: number | null; markdown: string }, void>('casedsl/score');
export const evaluate = new RequestType<OfDocument & { expression: string }, { text?: string | null; error?: string | null }, void>('casedsl/evaluate');
export const templates = new RequestType<object, { items: Template[] }, void>('casedsl/templates');
export const newText = new RequestType<{ kind: string; name: string; folderUri?: string }, { fileName: string; text: string }, void>('casedsl/newText');
export const checkWorkspace = new RequestType<object, CheckReport, void>('casedsl/checkWorkspace');
export const renderWorkspace = new RequestType<object, RenderReport, void>('casedsl/renderWorkspace');
export const explainRule = new RequestType<{ rule: string }, { markdown: string }, void>('casedsl/explainRule');
export const status = new NotificationType<Status>('casedsl/status');
