import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { istioModule } from '../istio-module';

/** A document of an Istio kind, in Istio's own samples or in the comments of its API. */
export interface IstioDocument {
  /** Where it stands: `samples/httpbin/httpbin-gateway.yaml#2` is the second document of an Istio kind in that file. */
  readonly key: string;
  readonly manifest: IstioManifest;
}

/** The document itself. */
export interface IstioManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
  readonly spec?: unknown;
}

export interface Found {
  readonly documents: readonly IstioDocument[];
  /** The texts that speak of an Istio kind and are no YAML. */
  readonly unreadable: readonly string[];
}

/** Everything that Istio itself wrote as an example of its API. */
export async function istioDocuments(): Promise<Found> {
  const istio = await istioModule();
  const api = await istioModule('istio.io/api');
  const texts = [
    ...filesBelow(istio, 'samples').map(file => ({
      file,
      yaml: yamlOf(file, readFileSync(join(istio, file), 'utf8')),
    })),
    ...filesBelow(api, '.')
      .filter(file => file.endsWith('.proto'))
      .map(file => ({ file, yaml: inFences(inComments(readFileSync(join(api, file), 'utf8'))) })),
  ];
  const found = texts.map(({ file, yaml }) => ({ file, ...read(yaml) }));
  return {
    documents: found.flatMap(({ file, manifests }) =>
      manifests.map((manifest, i) => ({ key: `${file}#${i + 1}`, manifest })),
    ),
    unreadable: found.flatMap(({ file, unreadable }) => (unreadable > 0 ? [`${file} (${unreadable})`] : [])),
  };
}

/** The groups of the kinds of this library; `install.istio.io` is none of them. */
const ISTIO_KIND = /^(networking|security|telemetry|extensions)\.istio\.io\//;

function read(texts: readonly string[]): { manifests: IstioManifest[]; unreadable: number } {
  const manifests: IstioManifest[] = [];
  let unreadable = 0;
  for (const text of texts.filter(candidate => /\.istio\.io\/v/.test(candidate))) {
    // where a comment leaves something out it says '...', which YAML does not read in the midst of a document
    const documents = parseAllDocuments(text.replace(/^ +\.\.\. *$/gm, ''));
    for (const document of 'empty' in documents ? [] : documents) {
      if (document.errors.length > 0) {
        unreadable++;
        continue;
      }
      const manifest = document.toJS() as Partial<IstioManifest> | undefined | null;
      if (typeof manifest?.kind === 'string' && ISTIO_KIND.test(manifest.apiVersion ?? '')) {
        manifests.push(manifest as IstioManifest);
      }
    }
  }
  return { manifests, unreadable };
}

function yamlOf(file: string, text: string): string[] {
  return /\.ya?ml(\.tmpl)?$/.test(file) ? [text] : [...inFences(text), ...inHereDocuments(text)];
}

/** The comments of a proto, without their slashes; what is no comment is an empty line, and ends a fence's text. */
function inComments(proto: string): string {
  return proto
    .split('\n')
    .map(line => /^\s*\/\/ ?(.*)$/.exec(line)?.[1] ?? '')
    .join('\n');
}

function inFences(text: string): string[] {
  return [...text.matchAll(/^ *``` *ya?ml\n([^]*?)^ *```/gm)].map(([, yaml]) => yaml);
}

function inHereDocuments(text: string): string[] {
  return [...text.matchAll(/<<-? *["']?(EOF)["']?.*\n([^]*?)\n\1$/gm)].map(([, , yaml]) => yaml);
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
