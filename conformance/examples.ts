import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';

const EXAMPLES = join(__dirname, '../examples');

/** A manifest, as far as a suite looks at it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: Record<string, unknown>;
}

/**
 * The folders of the examples that are synthesized where they lie. One with a package.json is a project of its own,
 * which needs the packed library: `npm run package:test` copies and installs it.
 */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES)
    .filter(name => existsSync(join(EXAMPLES, name, 'cdk8s.yaml')))
    .filter(name => !existsSync(join(EXAMPLES, name, 'package.json')))
    .sort();
}

/** What `npx cdk8s synth` writes in an example's folder: the text of each file, by its path below `dist`. */
export async function synthExample(name: string): Promise<Record<string, string>> {
  const dist = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    const environment = { ...process.env, CDK8S_CHECK_UPGRADE: 'false' };
    await promisify(execFile)('npx', ['cdk8s', 'synth', '--output', dist], {
      cwd: join(EXAMPLES, name),
      env: environment,
    });
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml'));
    return Object.fromEntries(files.sort().map(file => [file, readFileSync(join(dist, file), 'utf8')]));
  } finally {
    // a synth that fails takes the folder with it, and what it said must not be lost to that
    await rm(dist, { recursive: true, force: true });
  }
}

/** The manifests in a text of YAML. */
export function manifestsOf(text: string): Manifest[] {
  const documents = parseAllDocuments(text);
  return 'empty' in documents ? [] : documents.map(document => document.toJS() as Manifest).filter(Boolean);
}
