import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../build/run';
import { consumer } from './consumer';
import type { Proof } from './proof';

/** What waits for its first use, by the file that holds it. */
const PARTS = {
  'the command': 'cli/main.js',
  'the rules': 'check/check.js',
  'the simulator': 'ask.js',
  YAML: 'yaml/js-yaml.js',
  RE2: 'match/re2.js',
};
type Part = keyof typeof PARTS;

/** What a program loads, step by step, and what is never loaded by a library. */
const STEPS: ReadonlyArray<{ readonly program: string; readonly loads: readonly Part[] }> = [
  { program: "const istio = require('cdk8s-istio');", loads: [] },
  {
    program: `const { Chart, Testing } = require('cdk8s');
      const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
      const gateways = [new istio.IngressGateway(chart, 'Gateway')];
      const to = istio.MeshService.fromServiceName(chart, 'Web', 'web', { port: 80 });
      new istio.PrefixRoute(chart, 'Route', { gateways, prefix: '/web', to });`,
    loads: [],
  },
  { program: 'Testing.synth(chart);', loads: ['the rules'] },
  { program: "istio.Mesh.of(chart).simulate({ url: 'http://localhost/web' });", loads: ['the rules', 'the simulator'] },
  {
    program: "istio.Mesh.fromYaml('{ apiVersion: v1, kind: Service, metadata: { name: web } }').check();",
    loads: ['the rules', 'the simulator', 'YAML'],
  },
  {
    program: "new istio.RegexRoute(chart, 'Any', { gateways, regex: '/(a|b)[0-9]+', to }); Testing.synth(chart);",
    loads: ['the rules', 'the simulator', 'YAML', 'RE2'],
  },
];

export const lazy: Proof = {
  name: 'an import loads one file; the rules, the simulator, YAML and RE2 wait for their first use, and the command is no part of it',
  prove(packed) {
    const folder = consumer(packed, 'lowest');
    const printed =
      "console.log(JSON.stringify(Object.keys(require.cache).map(name => name.replaceAll('\\\\', '/'))));";
    writeFileSync(join(folder, 'lazy.cjs'), STEPS.map(({ program }) => `${program}\n${printed}\n`).join(''));
    const lines = run([process.execPath, 'lazy.cjs'], { cwd: folder }).trim().split('\n');
    STEPS.forEach(({ program, loads }, i) => {
      const ours = (JSON.parse(lines[i]) as string[]).flatMap(
        name => /cdk8s-istio\/lib\/src\/(.*)/.exec(name)?.[1] ?? [],
      );
      if (i === 0 && ours.length !== 1) throw new Error(`an import loads ${ours.join(', ')}`);
      const loaded = Object.entries(PARTS).flatMap(([part, file]) => (ours.includes(file) ? [part] : []));
      if (loaded.join() !== loads.join()) {
        throw new Error(`'${program}' leaves [${loaded.join(', ')}] loaded, expected [${loads.join(', ')}]`);
      }
    });
  },
};
