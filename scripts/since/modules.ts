import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The release of `istio.io/api` that stands for a minor of Istio; 1.30.0 was never to be had. */
export const MODULES: Readonly<Record<number, string>> = {
  22: 'v1.22.0',
  23: 'v1.23.0',
  24: 'v1.24.0',
  25: 'v1.25.0',
  26: 'v1.26.0',
  27: 'v1.27.0',
  28: 'v1.28.0',
  29: 'v1.29.0',
  30: 'v1.30.1',
  31: 'v1.31.1',
};

/** The CRDs of a release, as YAML. */
export function crdsOf(version: string): string {
  return fileOf(version, 'kubernetes/customresourcedefinitions.gen.yaml');
}

/** A file of a release. */
export function fileOf(version: string, path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'since-'));
  try {
    writeFileSync(join(folder, 'go.mod'), 'module since\n');
    const answer = execFileSync('go', ['mod', 'download', '-json', `istio.io/api@${version}`], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { Dir } = JSON.parse(answer) as { Dir: string };
    return readFileSync(join(Dir, path), 'utf8');
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw new Error(
      code === 'ENOENT'
        ? 'Go is needed to read the modules of Istio, and there is none'
        : `istio.io/api ${version} could not be read: ${String(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
