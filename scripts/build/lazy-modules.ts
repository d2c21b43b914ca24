import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run';

const eager = /^exports\.(\w+) = __importStar\(require\("(\.\.\/imports\/[^"]+)"\)\);$/gm;

// Node finds the names for an ESM import by reading the text: it knows `exports.x = ... = void 0`, which stays, and
// takes a name back where it sees a getter of a form that it does not know
const helper = `function lazily(name, load) { Object.defineProperty(exports, name, { enumerable: true, get: load }); }`;

/**
 * The code of index.js with each generated module loaded when it is first read: an app reads one or two of them, and
 * all of them are a good part of what loading the library costs.
 */
export function withLazyModules(code: string): string {
  const lazy = code.replace(
    eager,
    (_, name: string, file: string) => `lazily("${name}", function () { return require("${file}"); });`,
  );
  return lazy === code ? code : `${lazy}${helper}\n`;
}

/** Makes the generated modules lazy in lib/. */
export function makeModulesLazy(): void {
  const file = join(root, 'lib/src/index.js');
  const code = readFileSync(file, 'utf8');
  const lazy = withLazyModules(code);
  if (lazy === code) throw new Error(`no module of ${file} could be made lazy: the compiler writes something else now`);
  writeFileSync(file, lazy);
}
