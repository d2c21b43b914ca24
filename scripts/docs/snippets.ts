import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { finish, root, tool } from '../build/run';
import { taskFixture } from './task-fixture';

/** Compiles each snippet, as jsii-rosetta does that translates them to other languages. */
export function checkSnippets(): string {
  const pages = ['README.md', ...pagesBelow('docs')];
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-istio-snippets-'));
  try {
    writeFileSync(join(folder, '.jsii'), JSON.stringify(assemblyWith(pages)));
    cpSync(join(root, 'rosetta'), join(folder, 'rosetta'), { recursive: true });
    writeFileSync(join(folder, 'rosetta', 'task.ts-fixture'), taskFixture());
    const done = finish([tool('jsii-rosetta'), 'extract', '--strict', '--directory', root, folder]);
    if (done.status !== 0) throw new Error(`a snippet does not compile\n${done.stdout}${done.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return `the snippets of ${pages.length} pages and of the docstrings compile`;
}

/** The assembly, with each page as the readme of a module: jsii-rosetta reads no other page, and names it in its errors. */
function assemblyWith(pages: readonly string[]): unknown {
  const assembly = JSON.parse(gunzipSync(readFileSync(join(root, '.jsii.gz'))).toString('utf8'));
  const submodules = Object.fromEntries(pages.map(page => [page, { readme: { markdown: read(page) } }]));
  return { ...assembly, readme: undefined, submodules: { ...assembly.submodules, ...submodules } };
}

function pagesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name))
    .sort();
}

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}
