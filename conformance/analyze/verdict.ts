import { parse } from 'yaml';
import { checkConfig } from '../../src/check/check';
import { toSettings } from '../../src/mesh-options';
import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';
import type { Judge } from '../client';

/** What one side says of a set: `IST0101 VirtualService shop/reviews`, sorted, each once. */
export type Said = readonly string[];

/** What the library says of a set, by the codes that its rules are alike to. */
export function ours(documents: readonly object[], codes: ReadonlySet<string>): Said {
  const config = new Config(
    documents.flatMap(document => toResource(document) ?? []),
    toSettings({ closed: true, meshConfig: meshConfigOf(documents) }),
  );
  const found = checkConfig(config, { advice: true });
  const bug = found.find(({ at: { resource } }) => resource.kind === '');
  if (bug) throw new Error(bug.message);
  return sorted(
    found.flatMap(({ at: { resource }, alike }) =>
      alike
        .filter(code => codes.has(code))
        .map(code => line(code, resource.kind, resource.namespace ?? '', resource.name)),
    ),
  );
}

/** What Istio says of a set. */
export async function theirs(judge: Judge, documents: readonly object[], codes: ReadonlySet<string>): Promise<Said> {
  return among(codes, await allOfTheirs(judge, documents));
}

/** What Istio says of a set, by any code. */
export async function allOfTheirs(judge: Judge, documents: readonly object[]): Promise<Said> {
  const meshConfig = meshConfigOf(documents);
  // JSON is YAML that no two parsers read differently
  const yaml = documents.map(document => JSON.stringify(document)).join('\n---\n');
  const { messages } = await judge.analyze(yaml, meshConfig ? { meshConfig: JSON.stringify(meshConfig) } : {});
  return sorted(messages.map(({ code, kind, namespace, name }) => line(code, kind, namespace, name)));
}

/** What is said by some codes. */
export function among(codes: ReadonlySet<string>, said: Said): Said {
  return said.filter(line => codes.has(line.slice(0, line.indexOf(' '))));
}

/** The mesh configuration of the ConfigMap `istio`, which the judge has to be given. */
function meshConfigOf(documents: readonly object[]): object | undefined {
  const map = documents.find(document => {
    const { kind, metadata } = document as { kind?: unknown; metadata?: { name?: unknown; namespace?: unknown } };
    return kind === 'ConfigMap' && metadata?.name === 'istio' && metadata.namespace === 'istio-system';
  }) as { data?: { mesh?: string } } | undefined;
  return map?.data?.mesh === undefined ? undefined : (parse(map.data.mesh) as object);
}

function line(code: string, kind: string, namespace: string, name: string): string {
  return `${code} ${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

function sorted(lines: readonly string[]): Said {
  return [...new Set(lines)].sort();
}
