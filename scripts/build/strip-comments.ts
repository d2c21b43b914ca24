import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { root } from './run';

// jsii has no say in this: with removeComments in the tsconfig the .d.ts would lose theirs too
const printer = ts.createPrinter({ removeComments: true });

/** JavaScript without its comments, otherwise as it was. */
export function withoutComments(code: string): string {
  return printer.printFile(ts.createSourceFile('x.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
}

/** Takes the comments out of every .js below lib/: half of its size; the .d.ts carry the documentation. */
export function stripComments(): void {
  const lib = join(root, 'lib');
  for (const name of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(lib, name);
    writeFileSync(file, withoutComments(readFileSync(file, 'utf8')));
  }
}
