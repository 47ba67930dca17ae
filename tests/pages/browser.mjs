// Opens every HTML page under the folders given in a headless Chromium: accessibility (axe) in light, dark and at a phone's width,
// nothing wider than the screen, nothing fetched and no script, a size to send by mail; a page of its own for a sheet and a canvas on paper.
// usage: node browser.mjs CHROMIUM FOLDER…   (CHROMIUM: a command or a path)    ends with "N passed, N failed"
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const mostBytes = 150_000;
const wide = { width: 1200, height: 900 };
const phone = { width: 360, height: 740 };
const looks = [
  { name: "light", colorScheme: "light", viewport: wide },
  { name: "dark", colorScheme: "dark", viewport: wide },
  { name: "phone", colorScheme: "light", viewport: phone },
];
const papers = ["A4", "Letter"];

const [command, ...folders] = process.argv.slice(2);
const executablePath = path.isAbsolute(command) ? command : execFileSync("which", [command], { encoding: "utf8" }).trim();
let passed = 0;
let failed = 0;
function expect(isSo, what) {
  isSo ? passed++ : failed++;
  if (!isSo) console.log(what);
}

function* pagesUnder(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* pagesUnder(full);
    else if (entry.name.endsWith(".html")) yield full;
  }
}

// Chromium writes each page of a PDF as an object of its own.
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

// Elements that stick out of the screen that nothing around them clips or scrolls.
function tooWide() {
  const limit = document.documentElement.clientWidth + 1;
  const scrolls = (element) => element && (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > limit && !scrolls(element))
    .map((element) => element.outerHTML.slice(0, 100));
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const pages = folders.flatMap((folder) => [...pagesUnder(folder)]).sort();
expect(pages.length > 0, "no HTML page found");
for (const look of looks) {
  const context = await browser.newContext({ viewport: look.viewport, colorScheme: look.colorScheme, bypassCSP: true });
  const tab = await context.newPage();
  for (const file of pages) {
    const requests = [];
    const note = (request) => requests.push(request.url());
    tab.on("request", note);
    await tab.goto(pathToFileURL(file).href);
    tab.off("request", note);
    expect(requests.length === 1, `${file}: fetches ${requests.slice(1).join(", ")}`);
    expect((await tab.$$("script")).length === 0, `${file}: has a script`);
    const wideOnes = await tab.evaluate(tooWide);
    expect(wideOnes.length === 0, `${file}, ${look.name}: wider than the screen: ${wideOnes.slice(0, 3).join("  ")}`);
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => globalThis.axe.run());
    expect(violations.length === 0, `${file}, ${look.name}: ${violations.map((v) => `${v.id} (${v.help}): ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join("  ")}`).join("\n  ")}`);
  }

  await context.close();
}

const tab = await browser.newPage();
for (const file of pages) {
  expect(fs.statSync(file).size < mostBytes, `${file}: ${fs.statSync(file).size} bytes`);
  await tab.goto(pathToFileURL(file).href);
  const kinds = await tab.$$eval(".page", (chapters) => chapters.map((chapter) => chapter.className));
  if (kinds.length !== 1 || !/\b(sheet|canvas)\b/.test(kinds[0])) continue;
  for (const format of papers) {
    const count = pagesOf(await tab.pdf({ format, preferCSSPageSize: false }));
    expect(count === 1, `${file}: ${count} pages of ${format}`);
  }
}

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
