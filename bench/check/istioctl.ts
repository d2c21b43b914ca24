import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../../scripts/build/run';

const home = join(root, 'bench/istioctl');

/** The real istioctl, built from Istio's module where it is not there yet: the first time this takes minutes. */
export function istioctl(): string {
  const digest = createHash('sha256')
    .update(readFileSync(join(home, 'go.mod')))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, '.cache', `istioctl-${digest}`);
  const binary = join(folder, 'istioctl');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    console.error('bench: building istioctl from Istio (the first time this takes minutes)');
    const args = ['build', '-ldflags', '-s -w', '-o', `${binary}.part`, 'istio.io/istio/istioctl/cmd/istioctl'];
    run(['go', ...args], { cwd: home });
    // in one step: an interrupted build is not taken for a whole one
    renameSync(`${binary}.part`, binary);
  }
  return binary;
}
