import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, tool } from '../build/run';

const committed = join(root, 'API.md');

/** Writes API.md: our own constructs; the generated ones would be ten times as long, and say what the CRDs say. */
export function writeReference(): string {
  return generated(file => {
    copyFileSync(file, committed);
    return 'wrote API.md';
  });
}

/** Fails where API.md is not what the sources say. */
export function checkReference(): string {
  return generated(file => {
    if (!existsSync(committed) || readFileSync(file, 'utf8') !== readFileSync(committed, 'utf8')) {
      throw new Error('API.md is not what the sources say (run npm run docs, and commit it)');
    }
    return 'API.md is what the sources say';
  });
}

function generated<T>(use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-istio-docs-'));
  try {
    const file = join(folder, 'API.md');
    run([tool('jsii-docgen'), '--submodule', 'root', '--output', file]);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
