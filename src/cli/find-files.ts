import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { UserError } from '../options/user-error';
import { reasonOf } from './reason-of';

/** A file to be read. */
export interface FoundFile {
  /** As a reader knows it: from where the command is run. */
  readonly name: string;
  readonly path: string;
  /** Whether it was named itself, and not found in a folder. */
  readonly named: boolean;
}

/** The standard input. */
export const STDIN = '-';

const EXTENSIONS = /\.(?:ya?ml|json)$/i;
const PASSED_OVER = ['node_modules', '.git'];

/** The files that are meant by names of files and folders; each once, and those of a folder in the order of their names. */
export function findFiles(names: readonly string[], cwd: string): FoundFile[] {
  const found = new Map<string, FoundFile>();
  for (const name of names) {
    if (name === STDIN) {
      found.set(STDIN, { name: 'stdin', path: STDIN, named: true });
      continue;
    }
    try {
      const path = resolve(cwd, name);
      if (statSync(path).isDirectory()) {
        walk(path, name, new Set(), file => found.set(file.path, found.get(file.path) ?? file));
      } else {
        found.set(path, { name: normalize(name), path, named: true });
      }
    } catch (e) {
      throw new UserError(`${name}: ${reasonOf(e)}`);
    }
  }
  return [...found.values()];
}

function walk(folder: string, name: string, above: ReadonlySet<string>, found: (file: FoundFile) => void): void {
  const real = realpathSync(folder);
  if (above.has(real)) {
    // a link to a folder around it
    return;
  }
  for (const entry of readdirSync(folder).sort()) {
    const [path, entryName] = [join(folder, entry), join(name, entry)];
    const stats = PASSED_OVER.includes(entry) ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      walk(path, entryName, new Set([...above, real]), found);
    } else if (stats?.isFile() && EXTENSIONS.test(entry)) {
      found({ name: entryName, path, named: false });
    }
  }
}
