import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Crd } from './crd';

const cli = dirname(require.resolve('cdk8s-cli/package.json'));

/** The generator's name and version, for the headers: another version may write other code. */
export function generatorName(): string {
  const { version } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8')) as { version: string };
  return `cdk8s-cli ${version}`;
}

/** Runs `cdk8s import`, and returns the text that it writes for each API group. */
export function generate(groups: readonly string[], crds: readonly Crd[]): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'cdk8s-istio-import-'));
  try {
    writeFileSync(join(directory, 'crds.yaml'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items: crds }));
    run(directory, ['--no-check-upgrade', '--no-save', '--language', 'typescript', '--output', '.', 'crds.yaml']);
    return groups.map(group => readFileSync(join(directory, `${group}.ts`), 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function run(directory: string, args: readonly string[]): void {
  execFileSync(process.execPath, [join(cli, 'bin', 'cdk8s'), 'import', ...args], { cwd: directory, stdio: 'pipe' });
}
