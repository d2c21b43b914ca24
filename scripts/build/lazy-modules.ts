import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run';

const generated = /^exports\.(\w+) = __importStar\(require\("(\.\.\/imports\/[^"]+)"\)\);$/gm;
const required = /^(?:var|const) (\w+_1) = require\("(\.\/[^"]+)"\);\n/gm;
const reexported =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+_1)\.\w+; \} \}\);$/gm;

// Node finds the names for an ESM import by reading the text: it knows `exports.x = ... = void 0`, which stays, and
// takes a name back where it sees a getter of a form that it does not know
const helper = `function lazily(name, load) { Object.defineProperty(exports, name, { enumerable: true, get: load }); }`;

/**
 * The code of index.js with each module loaded when something of it is first read: an app uses a few of them, and all of them
 * are a good part of what loading the library costs.
 */
export function withLazyModules(code: string): string {
  const files = new Map([...code.matchAll(required)].map(([, variable, file]) => [variable, file]));
  const lazy = code
    .replace(generated, (_, name: string, file: string) => getter(name, `require("${file}")`))
    .replace(reexported, (_, name: string, variable: string) =>
      getter(name, `require("${files.get(variable)}").${name}`),
    )
    .replace(required, '');
  return lazy === code ? code : `${lazy}${helper}\n`;
}

function getter(name: string, value: string): string {
  return `lazily("${name}", function () { return ${value}; });`;
}

/** Makes the modules lazy in lib/. */
export function makeModulesLazy(): void {
  const file = join(root, 'lib/src/index.js');
  const lazy = withLazyModules(readFileSync(file, 'utf8'));
  const eager = lazy.split('\n').filter(line => /^(?!lazily\().*\brequire\(/.test(line));
  if (eager.length > 0)
    throw new Error(`${file} still loads at once: ${eager[0]} (the compiler writes something else now)`);
  writeFileSync(file, lazy);
}
