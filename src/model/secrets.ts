import type { Config } from './config';
import { once } from './once';
import { at, objectOf, textOf } from './plain';
import type { Resource } from './resource';

/** The kinds of others that make a Secret, and where they say its name; else it has theirs. */
const MAKERS: ReadonlyArray<readonly [group: string, kind: string, name: readonly string[]]> = [
  ['', 'Secret', []],
  ['cert-manager.io', 'Certificate', ['spec', 'secretName']],
  ['external-secrets.io', 'ExternalSecret', ['spec', 'target', 'name']],
  ['bitnami.com', 'SealedSecret', ['spec', 'template', 'metadata', 'name']],
];

/** The names of the Secrets of each namespace, also of those that a controller will make. */
export const secretNames = once((config: Config): ReadonlyMap<string, ReadonlySet<string>> => {
  const byNamespace = new Map<string, Set<string>>();
  for (const [group, kind, path] of MAKERS) {
    for (const resource of config.of(group, kind)) {
      const namespace = config.namespaceOf(resource);
      const names = byNamespace.get(namespace) ?? new Set();
      names.add((path.length > 0 ? textOf(at(resource.manifest, ...path)) : undefined) ?? resource.name);
      byNamespace.set(namespace, names);
    }
  }
  return byNamespace;
});

/** The bytes under a key of a Secret; nothing where there are none, `undefined` too where nothing is known of it. */
export function secretBytes(secret: Resource, key: string): Buffer | undefined {
  const plain = textOf(at(secret.manifest, 'stringData', key));
  if (plain !== undefined) {
    return Buffer.from(plain);
  }
  const encoded = textOf(at(secret.manifest, 'data', key));
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
}

/** Whether the contents of a Secret are among the manifests. */
export function isFilled(secret: Resource): boolean {
  return objectOf(secret.manifest.data) !== undefined || objectOf(secret.manifest.stringData) !== undefined;
}
