import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutants';

const ROOT = join(__dirname, '../..');

/** A copy of the project to make slips in. */
export class Copy {
  public readonly root = mkdtempSync(join(tmpdir(), 'conformance-teeth-'));

  public constructor() {
    for (const name of ['src', 'imports', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
      cpSync(join(ROOT, name), join(this.root, name), { recursive: true });
    }
    cpSync(join(ROOT, 'conformance'), join(this.root, 'conformance'), {
      recursive: true,
      filter: path => !/[\\/](\.cache|judge)$/.test(path),
    });
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
  }

  /** Makes a slip, and says how to take it back. */
  public mutate({ file, from, to }: Mutant): () => void {
    const path = join(this.root, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length < 2) {
      throw new Error(`${file} has no '${from}' any more: the mutant needs another place`);
    }
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    return () => writeFileSync(path, text);
  }

  public remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
