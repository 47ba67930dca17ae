// Judges the reports in a folder by programs of other hands: node check.mjs FOLDER.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const here = path.dirname(fileURLToPath(import.meta.url));
const [folder] = process.argv.slice(2);
const multitool = path.join(here, 'node_modules/@microsoft/sarif-multitool-linux');
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
formats(ajv);
const schemas = {
  '.sarif': ajv.compile(JSON.parse(readFileSync(path.join(multitool, 'sarif-2.1.0.json'), 'utf8'))),
  '.gitlab.json': ajv.compile(JSON.parse(readFileSync(path.join(here, 'gitlab.schema.json'), 'utf8'))),
};
const complaints = [];
let judged = 0;

for (const name of readdirSync(folder).sort()) {
  const file = path.join(folder, name);
  const schema = Object.entries(schemas).find(([ending]) => name.endsWith(ending))?.[1];
  if (!schema) continue;
  judged++;
  const text = readFileSync(file);
  const report = JSON.parse(text);
  if (!schema(report)) complaints.push(...schema.errors.map(error => `${name}${error.instancePath} ${error.message}`));
  if (name.endsWith('.sarif')) {
    limits(name, text, report);
    rules(name, file);
  } else {
    const fingerprints = report.map(finding => finding.fingerprint);
    if (new Set(fingerprints).size !== fingerprints.length) complaints.push(`${name}: two findings have one fingerprint`);
  }
}

// What code scanning documents that it refuses or cuts off.
function limits(name, text, report) {
  if (gzipSync(text).length > 10e6) complaints.push(`${name}: over 10 MB zipped`);
  if (report.runs.length !== 1) complaints.push(`${name}: ${report.runs.length} runs`);
  const [run] = report.runs;
  if (run.results.length > 25_000) complaints.push(`${name}: over 25,000 results`);
  for (const result of run.results) {
    if (run.tool.driver.rules[result.ruleIndex]?.id !== result.ruleId) complaints.push(`${name}: rule ${result.ruleIndex} is not ${result.ruleId}`);
    if (!result.partialFingerprints?.primaryLocationLineHash) complaints.push(`${name}: a result without a fingerprint`);
    for (const id of result.message.text.matchAll(/\]\((\d+)\)/g))
      if (!result.relatedLocations?.some(place => place.id === Number(id[1]))) complaints.push(`${name}: a link to no place: ${id[0]}`);
  }
}

// The validator ends with 0 whatever it finds: its results are counted.
function rules(name, file) {
  const tool = path.join(multitool, 'Sarif.Multitool');
  chmodSync(tool, 0o755);
  const found = path.join(folder, `${name}.validated`);
  execFileSync(tool, ['validate', file, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--kind', 'Fail', '-o', found, '--log', 'ForceOverwrite'], { stdio: 'pipe' });
  const log = JSON.parse(readFileSync(found, 'utf8'));
  for (const run of log.runs) {
    if (!run.invocations?.every(invocation => invocation.executionSuccessful)) complaints.push(`${name}: the validator failed`);
    for (const result of run.results ?? []) complaints.push(`${name}: ${result.ruleId} ${JSON.stringify(result.message.arguments ?? result.message.text)}`);
  }
}

for (const complaint of complaints.slice(0, 40)) console.error(complaint);
console.log(`${judged} reports judged, ${complaints.length} complaints`);
process.exit(judged === 0 || complaints.length > 0 ? 1 : 0);
