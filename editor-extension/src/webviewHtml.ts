/** What the shell of the live page is made of. */
export interface Shell {
  /** Random, for this page alone: only what carries it may run. */
  nonce: string;
  scriptUri: string;
  styleUri: string;
  /** Where the extension's own files come from, as the editor names it in a policy. */
  cspSource: string;
  /** What is restored when the window is reloaded. */
  state: object;
}

/** The page without its content, which comes by message. Nothing is fetched but the extension's own script and style. */
export function shellHtml(shell: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${shell.nonce}'`,
    `style-src ${shell.cspSource}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Case study</title>
<link rel="stylesheet" href="${escapeHtml(shell.styleUri)}">
</head>
<body data-state="${escapeHtml(JSON.stringify(shell.state))}">
<section id="notices" aria-label="Findings" hidden></section>
<div id="page" aria-busy="true"><p class="waiting" role="status">Reading the case study.</p></div>
<div id="explanation" popover role="dialog" aria-label="How the figure was computed"></div>
<script nonce="${shell.nonce}" src="${escapeHtml(shell.scriptUri)}"></script>
</body>
</html>`;
}

/** A page that stands on its own, for whoever has no editor: its style inside, nothing fetched, no script. */
export function standaloneHtml(title: string, body: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style.replaceAll('</', '<\\/').trim()}
</style>
</head>
<body class="casedsl-page">
${body.trim()}
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
