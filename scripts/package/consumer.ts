import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../build/run';
import { devDependency, peerFloor } from './manifest';
import type { Packed } from './proof';

/** Which versions of cdk8s and constructs a user has. */
export type Peers = 'lowest' | 'newest';

/** A user's project: the tarball, its peers, and the first example. */
export function consumer({ scratch, tarball }: Packed, peers: Peers): string {
  const folder = join(scratch, `consumer-${peers}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  for (const name of ['main.ts', 'spring-gs.ts']) {
    cpSync(join(root, 'examples', 'spring-gs', name), join(folder, name));
  }
  writeFileSync(join(folder, 'imports.mjs'), esm);
  writeFileSync(join(folder, 'plus.mjs'), plus);

  const version = (name: string) => (peers === 'lowest' ? peerFloor(name) : 'latest');
  run(
    [
      ...['npm', 'install', '--prefer-offline', '--no-package-lock', tarball],
      ...['cdk8s', 'constructs'].map(name => `${name}@${version(name)}`),
      ...['cdk8s-plus-33', '@types/node'].map(name => `${name}@${devDependency(name)}`),
      'cdk8s-plus-34',
    ],
    { cwd: folder },
  );
  return folder;
}

// Node finds the names in a CommonJS module by reading its text
const esm = `import { PrefixRoute, networking } from 'cdk8s-istio';
if (PrefixRoute.name !== 'PrefixRoute' || networking.VirtualService.name !== 'VirtualService') process.exit(1);
`;

// a Service of any cdk8s-plus is read alike, and none of them is a dependency
const plus = `import { Chart, Testing } from 'cdk8s';
import { MeshService } from 'cdk8s-istio';
import * as plus33 from 'cdk8s-plus-33';
import * as plus34 from 'cdk8s-plus-34';
for (const [name, { Service }] of Object.entries({ plus33, plus34 })) {
  const chart = new Chart(Testing.app(), name, { namespace: 'shop' });
  const service = new Service(chart, 'Service', { metadata: { name: 'web' }, ports: [{ port: 8080 }] });
  const { host, port } = MeshService.fromService(chart, 'Web', service).toDestination();
  if (host !== 'web.shop.svc.cluster.local' || port !== 8080) throw new Error(name + ' gives ' + host + ':' + port);
}
`;
