import { pinnedCrds } from '../imports/pinned';

/**
 * Each field of Istio's kinds: its kind, and its path, in which items of a list and values of a map are called by a star. What stands
 * in several places and is one value of ours counts once.
 */
export function fieldsOfCrds(): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const { spec } of pinnedCrds()) {
    if (!spec.group.endsWith('.istio.io')) continue;
    const { openAPIV3Schema } = spec.versions[0].schema;
    walkSchema(openAPIV3Schema.properties.spec, '/spec', path => fields.add(place(spec.names.kind, path)));
  }
  return fields;
}

/** The fields that a manifest uses, called alike. */
export function fieldsOfManifest(
  { kind, spec }: { kind: string; spec?: unknown },
  crds: ReadonlySet<string>,
): string[] {
  const fields: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const named = `${path}/${key}`;
      // a key that is no field is one of a list or of a map
      const next = !Array.isArray(value) && crds.has(place(kind, named)) ? named : `${path}/*`;
      fields.push(place(kind, next));
      walk(item, next);
    }
  };
  walk(spec, '/spec');
  return fields;
}

function walkSchema(node: any, path: string, add: (path: string) => void): void {
  for (const [name, child] of Object.entries<any>(node.properties ?? {})) {
    add(`${path}/${name}`);
    walkSchema(child, `${path}/${name}`, add);
  }
  for (const child of [node.items, node.additionalProperties]) {
    if (typeof child === 'object') walkSchema(child, `${path}/*`, add);
  }
}

/** Policies, pools of connections and endpoints are one value of ours wherever they stand. */
function place(kind: string, path: string): string {
  return `${kind} ${path}`
    .replace('DestinationRule /spec/subsets/*/trafficPolicy', 'DestinationRule /spec/trafficPolicy')
    .replace(/ \/spec\/trafficPolicy\/portLevelSettings\/\*\/(?!port\b)/, ' /spec/trafficPolicy/')
    .replace(/^(DestinationRule|Sidecar) \/spec\/.*connectionPool\b/i, 'ConnectionPool')
    .replace(/^Sidecar \/spec\/ingress\/\*\/tls/, 'Gateway /spec/servers/*/tls')
    .replace('WorkloadGroup /spec/template', 'WorkloadEntry /spec')
    .replace('ServiceEntry /spec/endpoints/*', 'WorkloadEntry /spec');
}
