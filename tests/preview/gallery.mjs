// Takes the pictures of docs/gallery with a headless Chromium of fixed size, and writes docs/gallery.md: gallery.json says of what.
// usage: node gallery.mjs CASEDSL CHROMIUM, in the repository's root
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [casedsl, executablePath] = process.argv.slice(2);
const pictures = JSON.parse(fs.readFileSync("tests/preview/gallery.json", "utf8"));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "casedsl-gallery-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"] });
const size = { width: 900, height: 720 };

async function picture(tab, name) {
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.screenshot({ path: `docs/gallery/${name}.png`, clip: { x: 0, y: 0, width: size.width, height: Math.min(size.height, height) }, fullPage: true, animations: "disabled" });
}

fs.mkdirSync("docs/gallery", { recursive: true });
const tab = await (await browser.newContext({ viewport: size, colorScheme: "light" })).newPage();
for (const { name, case: file, page } of pictures) {
  const html = path.join(folder, `${name}.html`);
  fs.writeFileSync(html, execFileSync(casedsl, ["render", file, "--to", "html", "--only", page, "--stdout"]));
  await tab.goto(pathToFileURL(html).href);
  await picture(tab, name);
}

const program = spawn(casedsl, ["preview", "examples", "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
process.on("exit", () => program.kill());
const [line] = await once(program.stdout, "data");
const address = line.toString().trim();
for (const [name, at, colorScheme] of [["preview", "", "light"], ["preview-case", "case/bad/lifted_ctr.case", "dark"]]) {
  const shown = await (await browser.newContext({ viewport: { width: size.width + 140, height: 620 }, colorScheme })).newPage();
  await shown.goto(address + at);
  if (at) for (const key of ["j", "j"]) await shown.keyboard.press(key);
  await shown.screenshot({ path: `docs/gallery/${name}.png`, animations: "disabled" });
}

program.kill();
await browser.close();
fs.rmSync(folder, { recursive: true });

const show = ({ name, title, case: file, page, says }) => `## ${title}

${says} From [${path.basename(file)}](../${file}): \`casedsl render ${file} --to html --only ${page}\`.

![${title}: ${says}](gallery/${name}.png)
`;
fs.writeFileSync("docs/gallery.md", `# Gallery

Pages of the [examples](../examples/README.md) as a browser shows them, cut where they get long. Each is one HTML file that needs nothing else;
\`casedsl render\` writes the same words and figures as Markdown.

${pictures.map(show).join("\n")}
## Preview

\`casedsl preview examples\` lists every case with its outcome, its net and its findings, and follows each save.

![Preview: the list of cases](gallery/preview.png)

A case has its findings beside it. Here is one that has some, in the dark.

![Preview: a case with its findings](gallery/preview-case.png)

\`tests/preview/gallery.sh\` takes the pictures anew.
`);
