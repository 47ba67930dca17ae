// Uses the published program's preview in a headless Chromium, as a person does: lists, pages, findings, keys, saves, the end.
// usage: node check.mjs CASEDSL CHROMIUM    ends with what was measured and "N passed, N failed"
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [casedsl, executablePath] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "casedsl-preview-"));
let passed = 0;
let failed = 0;
function expect(isSo, what) {
  isSo ? passed++ : failed++;
  if (!isSo) console.log(`FAILED ${what}`);
}

for (const name of ["homescreen", "precision", "bad"]) fs.cpSync(path.join(examples, name), path.join(folder, name), { recursive: true });
const home = path.join(folder, "homescreen/homescreen.case");
const started = performance.now();
const program = spawn(path.resolve(casedsl), ["preview", "--port", "0"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
process.on("exit", () => program.kill("SIGKILL"));
const [line] = await once(program.stdout, "data");
const address = line.toString().trim();
const { port } = new URL(address);
const first = await (await fetch(address)).text();
const firstPage = performance.now() - started;
expect(first.includes("<!DOCTYPE html>"), "the first page is a page");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const faults = [];
const foreign = [];
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 }, ...options });
  const tab = await context.newPage();
  tab.on("console", (message) => message.type() === "error" && !message.text().includes("404") && faults.push(message.text()));
  tab.on("pageerror", (fault) => faults.push(fault.message));
  tab.on("request", (request) => request.url().startsWith(address) || request.url().startsWith("data:") || foreign.push(request.url()));
  return tab;
}

// Everybody can use it: light, dark, on a phone; each kind of page.
for (const [look, options] of [["light", {}], ["dark", { colorScheme: "dark" }], ["phone", { viewport: { width: 360, height: 740 } }]]) {
  const tab = await open(options);
  for (const at of ["", "case/homescreen/homescreen.case", "case/bad/claims.case", "source/bad/claims.case", "nowhere"]) {
    await tab.goto(address + at);
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => globalThis.axe.run());
    expect(violations.length === 0, `axe, ${look}, /${at}: ${violations.map((v) => `${v.id} ${v.nodes[0].html.slice(0, 120)}`).join("; ")}`);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide <= 1, `${look}, /${at}: ${wide} px wider than the screen`);
  }
  const ground = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const brightness = Number(/\d+/.exec(ground)[0]);
  expect(look === "dark" ? brightness < 60 : brightness > 200, `${look}: the ground is ${ground}`);
  await tab.context().close();
}

// The list.
const tab = await open();
await tab.goto(address);
expect((await tab.textContent("h1")) === `${await tab.locator("tbody tr").count()} cases`, "the list counts its cases");
const row = await tab.locator("tr", { hasText: "homescreen/homescreen.case" }).textContent();
expect(/Go.*\+\$1\.3M per quarter.*none/.test(row), `the list says outcome, net and findings: ${row}`);
expect(/\d+ errors, \d+ warnings/.test(await tab.locator("tr", { hasText: "bad/claims.case" }).textContent()), "the list counts findings by severity");

// By keyboard alone: over the skip link into the list, down it, into a case, along its findings, to a line, and back.
await tab.keyboard.press("Tab");
expect((await tab.evaluate(() => document.activeElement.textContent)) === "Skip to the cases", "the first stop is the skip link");
await tab.keyboard.press("Enter");
expect((await tab.evaluate(() => document.activeElement.id)) === "page", "the skip link leads to the page");
const focused = () => tab.evaluate(() => document.activeElement.getAttribute("href") ?? document.activeElement.querySelector("a")?.getAttribute("href"));
await tab.keyboard.press("j");
const one = await focused();
await tab.keyboard.press("j");
const two = await focused();
await tab.keyboard.press("k");
expect(one !== two && (await focused()) === one, "j and k go down and up the list");
await tab.keyboard.press("ArrowDown");
expect((await focused()) === two, "so do the arrows");
await tab.goto(address + "case/bad/claims.case");
await tab.keyboard.press("j");
await tab.keyboard.press("j");
const target = await focused();
expect((await tab.locator(".told").count()) === 1, "a finding shows what the page says there");
await Promise.all([tab.waitForURL("**/source/**"), tab.keyboard.press("Enter")]);
expect(tab.url().endsWith(target), `Enter opens the finding's line: ${tab.url()} for ${target}`);
await Promise.all([tab.waitForURL(address), tab.keyboard.press("u")]);
await tab.goto(address + "case/bad/claims.case");
await Promise.all([tab.waitForURL("**/case/bad/decisions.case"), tab.keyboard.press("n")]);
await Promise.all([tab.waitForURL("**/case/bad/claims.case"), tab.keyboard.press("p")]);
await tab.locator("summary", { hasText: "Keys" }).click();
await tab.locator("#keys").uncheck();
await tab.locator("h2").first().click();
await tab.keyboard.press("n");
await tab.waitForTimeout(200);
expect(tab.url().endsWith("/case/bad/claims.case"), "letters are no keys once that is switched off");
await tab.locator("#keys").check();

// A save: the page follows, and focus, scrolling and what is open stay.
await tab.goto(address + "case/homescreen/homescreen.case");
const text = fs.readFileSync(home, "utf8");
const times = [];
for (let i = 0; i < 8; i++) {
  const at = performance.now();
  fs.writeFileSync(home, text.replace("Reordering the home screen", `Save ${i}: the home screen`));
  await tab.waitForFunction((wanted) => document.querySelector("h1").textContent.startsWith(wanted), `Save ${i}:`, { polling: 5, timeout: 20_000 });
  times.push(performance.now() - at);
  await tab.waitForTimeout(50);
}
expect(/Updated/.test(await tab.textContent("#status")), "a reader is told of the update");
fs.writeFileSync(home, text.replace("costs:    bandwidth by -10% [-11%, -9%], serving by +$0.2M per quarter\n", "").replace("  stop_when: churn.worse\n", ""));
await tab.waitForFunction(() => document.querySelectorAll(".finding").length > 1, null, { timeout: 20_000 });
await tab.keyboard.press("j");
await tab.evaluate(() => { window.scrollTo(0, 900); window.mark = document.activeElement; });
const before = await tab.evaluate(() => window.scrollY);
fs.writeFileSync(home, fs.readFileSync(home, "utf8").replace('author: "Discovery PM"', 'author: "Somebody else"'));
await tab.waitForFunction(() => document.body.textContent.includes("Somebody else"), null, { timeout: 20_000 });
expect(await tab.evaluate(() => window.mark === document.activeElement && document.activeElement.matches(".finding")), "focus stays where it was");
expect((await tab.evaluate(() => window.scrollY)) === before, "the page stays where it was scrolled to");

// Written by renaming, as editors do; by way of a file that it uses; taken away, and brought back.
fs.writeFileSync(home + "~", text.replace("Reordering the home screen", "Renamed into place"));
fs.renameSync(home + "~", home);
await tab.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Renamed"), null, { timeout: 20_000 });
const metrics = path.join(folder, "homescreen/shared/metrics.case");
fs.writeFileSync(metrics, fs.readFileSync(metrics, "utf8").replace('"Members who click through"', '"Members who open a title"'));
await tab.waitForFunction(() => document.body.textContent.includes("Members who open a title"), null, { timeout: 20_000 });
fs.rmSync(home);
await tab.waitForFunction(() => document.querySelector("h1").textContent === "Not there", null, { timeout: 20_000 });
fs.writeFileSync(home, text);
await tab.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Reordering"), null, { timeout: 20_000 });
passed++;

// A list that is open follows, too.
await tab.goto(address);
fs.writeFileSync(path.join(folder, "later.case"), 'case later "A later one" { }\n');
await tab.waitForFunction(() => document.body.textContent.includes("A later one"), null, { timeout: 20_000 });
passed++;

// What the net might try.
async function raw(request) {
  const socket = net.connect(Number(port), "127.0.0.1");
  socket.end(request.replaceAll("\n", "\r\n"));
  let answer = "";
  for await (const part of socket) answer += part;
  return answer;
}
const own = `Host: 127.0.0.1:${port}\n\n`;
expect((await raw(`GET / HTTP/1.1\nHost: evil.example:${port}\n\n`)).startsWith("HTTP/1.1 403 "), "another host's name is refused");
expect((await raw("GET / HTTP/1.1\n\n")).startsWith("HTTP/1.1 403 "), "no name at all is refused");
expect((await raw(`POST / HTTP/1.1\n${own}`)).startsWith("HTTP/1.1 405 "), "nothing can be written");
for (const at of ["/case/../../../../etc/passwd", "/case/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/source/..%2f..%2fetc%2fpasswd"]) {
  const answer = await raw(`GET ${at} HTTP/1.1\n${own}`);
  expect(answer.startsWith("HTTP/1.1 404 ") && !answer.includes("root:"), `nothing outside is served: ${at}`);
}
expect(!/access-control/i.test(await raw(`GET / HTTP/1.1\n${own}`)), "no other origin is let in");

expect(faults.length === 0, `no fault in the console: ${[...new Set(faults)].join("; ")}`);
expect(foreign.length === 0, `nothing is asked of another place: ${foreign.join(" ")}`);

// The end.
program.kill("SIGINT");
const [code] = await once(program, "exit");
expect(code === 0, `Ctrl+C ends it with 0, not ${code}`);
await tab.waitForFunction(() => document.getElementById("status").textContent.includes("stopped"), null, { timeout: 20_000 });
passed++;
await browser.close();
fs.rmSync(folder, { recursive: true });

times.sort((a, b) => a - b);
console.log(`first page ${firstPage.toFixed(0)} ms after the start; a save is on the page after ${times[times.length >> 1].toFixed(0)} ms (median of ${times.length}), ${times.at(-1).toFixed(0)} ms at most`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
