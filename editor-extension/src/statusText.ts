import type { Status } from './protocol.ts';

/** What a status line says of one case study. */
export interface StatusText {
  text: string;
  tooltip: string;
  /** The same in words, for whoever hears it. */
  label: string;
  severity: 'error' | 'warning' | 'none';
}

/** One line: findings, then the net, then the score; what is not known is left out. */
export function describeStatus(status: Status): StatusText {
  const parts = [findings(status)];
  if (status.net) {
    parts.push(status.net);
  }
  if (typeof status.score === 'number') {
    parts.push(`$(mortar-board) ${status.score}`);
  }

  const lines = [
    `**Findings**: ${counts(status) || 'none'}`,
    ...(status.net ? [`**Net**: ${escapeMarkdown(status.net)}`] : []),
    ...(typeof status.score === 'number' ? [`**Score**: ${status.score} of 100`] : []),
  ];
  return {
    text: parts.join('  '),
    tooltip: lines.join('  \n'),
    label: [counts(status) || 'no findings', ...(status.net ? [`net ${status.net}`] : []), ...(typeof status.score === 'number' ? [`score ${status.score}`] : [])].join(', '),
    severity: status.errors > 0 ? 'error' : status.warnings > 0 ? 'warning' : 'none',
  };
}

function findings(status: Status): string {
  const shown = [
    status.errors > 0 ? `$(error) ${status.errors}` : '',
    status.warnings > 0 ? `$(warning) ${status.warnings}` : '',
    status.suggestions > 0 ? `$(info) ${status.suggestions}` : '',
  ].filter((part) => part !== '');
  return shown.length === 0 ? '$(check) Case' : shown.join(' ');
}

/** "1 error, 2 warnings"; empty where there is nothing. */
export function counts(report: { errors?: number; warnings?: number; suggestions?: number }): string {
  return [count(report.errors, 'error'), count(report.warnings, 'warning'), count(report.suggestions, 'suggestion')]
    .filter((part) => part !== '')
    .join(', ');
}

function count(number: number | undefined, noun: string): string {
  return !number ? '' : plural(number, noun);
}

export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$]/g, '\\$&');
}
