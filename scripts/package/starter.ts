import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root, run } from '../build/run';
import type { Proof } from './proof';

const STARTER = 'examples/starter';

/** A copy of the starter, with the tarball for the published package, passes what its own CI runs. */
export const starter: Proof = {
  name: 'a copy of examples/starter passes its own CI, and cdk8s synth checks it with the plugin',
  prove({ scratch, tarball }) {
    const folder = join(scratch, 'starter');
    const tracked = run(['git', 'ls-files', '-z', STARTER]).split('\0').filter(Boolean);
    for (const name of tracked) cpSync(join(root, name), join(folder, name.slice(STARTER.length + 1)));
    // where there is no registry copy yet, `npm ci` has nothing to install
    const [install, ...steps] = stepsOfCi(folder);
    if (install !== 'npm ci') throw new Error(`its CI must begin with npm ci, got ${install}`);
    run(['npm', 'install', '--prefer-offline', '--no-package-lock', tarball], { cwd: folder });

    const said = steps.map(step => run(['sh', '-c', step], { cwd: folder })).join('');
    if (!/Plugin\b.*cdk8s-istio/.test(said)) throw new Error(`the plugin was not asked\n${said}`);
    const written = readFileSync(join(folder, 'dist/shop.k8s.yaml'), 'utf8');
    for (const kind of ['Gateway', 'VirtualService', 'DestinationRule']) {
      if (!written.includes(`kind: ${kind}\n`)) throw new Error(`there is no ${kind}\n${written}`);
    }
  },
};

function stepsOfCi(folder: string): string[] {
  const { jobs } = parse(readFileSync(join(folder, '.github/workflows/ci.yml'), 'utf8'));
  return jobs.test.steps.flatMap(({ run: step }: { readonly run?: string }) => step ?? []);
}
