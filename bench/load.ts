import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../scripts/build/run';
import { rounds } from './rounds';
import { least, table } from './table';

const limit = 20;

/** The CPU time of require() in a fresh process, of what npm run build wrote. */
export function load(count: number): string {
  if (!existsSync(join(root, 'lib'))) throw new Error('there is no lib/ to load (run npm run build)');

  const [cdk8s, istio, plus] = rounds(count, [() => cost('cdk8s'), () => cost(root), () => cost('cdk8s-plus-33')]);
  const more = least(istio) - least(cdk8s);
  return table('load, CPU ms', [
    { name: "require('cdk8s')", samples: cdk8s },
    {
      name: "require('cdk8s-istio')",
      samples: istio,
      limit: { text: `at most ${limit} more, ${more.toFixed(1)} more`, holds: more <= limit },
    },
    { name: "require('cdk8s-plus-33')", samples: plus },
  ]);
}

function cost(module: string): number {
  const program = `const start = process.cpuUsage();
    require(${JSON.stringify(module)});
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000);`;
  return Number(run([process.execPath, '-e', program]));
}
