import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

/** The examples' folders. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(join(EXAMPLES, entry.name)).includes('cdk8s.yaml'))
    .map(entry => entry.name)
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
    await rm(dist, { recursive: true });
  }
}

/** The manifests in a text of YAML. */
export function manifestsOf(text: string): Manifest[] {
  const documents = parseAllDocuments(text);
  return 'empty' in documents ? [] : documents.map(document => document.toJS() as Manifest).filter(Boolean);
}
