import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from '../build/run';
import { consumer, type Peers } from './consumer';
import { nodes } from './node-versions';
import type { Packed, Proof } from './proof';
import { compile } from './types';

/** A user's project compiles, and writes what the sources write, on every Node. */
export function use(peers: Peers): Proof {
  return {
    name: `a project with the ${peers} cdk8s and constructs compiles, and writes the example's YAML on every Node, beside any cdk8s-plus`,
    prove(packed) {
      const folder = consumer(packed, peers);
      compile(folder);
      const expected = sourceYaml(packed);
      for (const [version, node] of nodes(packed.scratch)) {
        if (!run([node, '--version']).startsWith(`v${version}.`)) throw new Error(`'${node}' is no Node ${version}`);
        run([node, 'imports.mjs'], { cwd: folder });
        run([node, 'plus.mjs'], { cwd: folder });
        if (yaml(folder, [node, 'node16/main.js'], join(folder, `dist-${version}`)) !== expected) {
          throw new Error(`the YAML on Node ${version} is not that of the sources: see ${folder}`);
        }
      }
    },
  };
}

function sourceYaml({ scratch }: Packed): string {
  const example = join(root, 'examples', 'spring-gs');
  return yaml(example, [tool('tsx'), 'main.ts'], join(scratch, 'source'));
}

function yaml(cwd: string, command: readonly string[], dist: string): string {
  run(command, { cwd, env: { CDK8S_OUTDIR: dist } });
  return readFileSync(join(dist, 'spring-gs.k8s.yaml'), 'utf8');
}
