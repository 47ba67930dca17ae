// Lints every Markdown file under the folders given and parses every Mermaid diagram in them.
// usage: node check.mjs FOLDER…    ends with "N passed, N failed"
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import { lint } from "markdownlint/promise";

const here = path.dirname(fileURLToPath(import.meta.url));
const config = JSON.parse(fs.readFileSync(path.join(here, ".markdownlint.json"), "utf8"));
const skipped = new Set(["node_modules", "bin", "obj", ".git"]);

function* pagesUnder(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* pagesUnder(full);
    else if (entry.isFile() && entry.name.endsWith(".md")) yield full;
  }
}

function* diagramsIn(text) {
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const fence = /^ {0,3}(`{3,}|~{3,})mermaid\s*$/.exec(lines[i]);
    if (!fence) continue;
    const start = i + 1;
    while (++i < lines.length && lines[i].trim() !== fence[1]);
    yield { line: start, text: lines.slice(start, i).join("\n") };
  }
}

// Mermaid wants a browser's document even to parse.
const dom = new JSDOM("<body></body>");
globalThis.window = dom.window;
globalThis.document = dom.window.document;
globalThis.DOMParser = dom.window.DOMParser;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

const pages = process.argv.slice(2).flatMap((folder) => [...pagesUnder(folder)]).sort();
const results = await lint({ files: pages, config });
let passed = 0;
let failed = 0;
for (const page of pages) {
  const faults = results[page];
  faults.length === 0 ? passed++ : failed++;
  for (const fault of faults) {
    console.log(`${page}:${fault.lineNumber}: ${fault.ruleNames.join("/")} ${fault.ruleDescription} ${fault.errorDetail ?? ""}`);
  }

  for (const diagram of diagramsIn(fs.readFileSync(page, "utf8"))) {
    try {
      await mermaid.parse(diagram.text);
      passed++;
    } catch (fault) {
      failed++;
      console.log(`${page}:${diagram.line}: ${String(fault.message).split("\n")[0]}`);
    }
  }
}

if (pages.length === 0) {
  failed++;
  console.log("no Markdown page found");
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
