import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../scripts/build/run';
import { rounds } from './rounds';
import { least, table } from './table';

const LIMIT = 20;
const HELLO = ['IngressGateway', 'MeshService', 'PrefixRoute'];

/** The CPU time of require() in a fresh process, of what npm run build wrote; and of reading what the README's first program uses. */
export function load(count: number): string {
  if (!existsSync(join(root, 'lib'))) throw new Error('there is no lib/ to load (run npm run build)');

  const [cdk8s, istio, hello, plus] = rounds(count, [
    () => cost('cdk8s'),
    () => cost(root),
    () => cost(root, HELLO),
    () => cost('cdk8s-plus-33'),
  ]);
  const more = least(istio) - least(cdk8s);
  return table('load, CPU ms', [
    { name: "require('cdk8s')", samples: cdk8s },
    {
      name: "require('cdk8s-istio')",
      samples: istio,
      limit: { text: `at most ${LIMIT} more than cdk8s, ${more.toFixed(1)} more`, holds: more <= LIMIT },
    },
    { name: `require('cdk8s-istio'), ${HELLO.join(', ')}`, samples: hello },
    { name: "require('cdk8s-plus-33')", samples: plus },
  ]);
}

function cost(module: string, names: readonly string[] = []): number {
  const program = `const start = process.cpuUsage();
    const loaded = require(${JSON.stringify(module)});
    for (const name of ${JSON.stringify(names)}) if (!loaded[name]) throw new Error(name);
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000);`;
  return Number(run([process.execPath, '-e', program]));
}
