import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One line of `crds/versions.json`: a pinned file, and where it comes from. */
export interface Pin {
  readonly file: string;
  readonly project: string;
  readonly version: string;
  readonly module: string;
  readonly path: string;
  readonly sha256: string;
}

/** Reads `versions.json` and makes sure that the directory holds exactly the files it pins. */
export function readPins(directory: string): readonly Pin[] {
  const pins = JSON.parse(readFileSync(join(directory, 'versions.json'), 'utf8')) as Pin[];
  for (const pin of pins) verify(directory, pin);
  for (const file of crdFiles(directory)) {
    if (!pins.some(pin => pin.file === file)) {
      throw new Error(`'${file}' is not in versions.json (pin it there with its SHA-256, or delete it)`);
    }
  }
  return pins;
}

function verify(directory: string, pin: Pin): void {
  const path = join(directory, pin.file);
  if (!existsSync(path)) throw new Error(`'${pin.file}' is missing (copy '${pin.path}' from ${pin.module})`);
  const found = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (found !== pin.sha256) {
    throw new Error(
      `'${pin.file}' has SHA-256 ${found}, expected ${pin.sha256} (copy '${pin.path}' from ${pin.module} again, or pin its new checksum)`,
    );
  }
}

function crdFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(sep).join('/'))
    .filter(file => /\.ya?ml$/.test(file));
}
