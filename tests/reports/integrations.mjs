// Reads what other services run, and prints its script lines: node integrations.mjs action|gitlab, from the repository's root.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = file => parse(readFileSync(file, 'utf8'), { strict: true });
const lines = {
  action: () => {
    const action = read('action.yml');
    if (action.runs.using !== 'composite') throw new Error('no composite action');
    const used = JSON.stringify(action.runs.steps).match(/inputs\.[a-z-]+/g).map(name => name.slice('inputs.'.length));
    const unknown = used.filter(name => !action.inputs[name]);
    const unused = Object.keys(action.inputs).filter(name => !used.includes(name));
    if (unknown.length + unused.length > 0) throw new Error(`inputs: unknown ${unknown}, unused ${unused}`);
    for (const step of action.runs.steps) if (step.run.includes('${{')) throw new Error('an input in the text of a command');
    return action.runs.steps.map(step => step.run);
  },
  gitlab: () => read('integrations/gitlab.yml').casedsl.script,
};

for (const file of ['.pre-commit-hooks.yaml']) read(file);
for (const line of lines[process.argv[2]]()) console.log(line);
