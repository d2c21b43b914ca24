import { parseAllDocuments } from 'yaml';

/** What one Istio knows: `Kind`, `version Kind`, `Kind /spec/field`, `Kind /spec/field=VALUE`. */
export type Schema = ReadonlySet<string>;

interface Node {
  readonly properties?: Record<string, Node>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly enum?: readonly unknown[];
}

interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: ReadonlyArray<{
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Node };
    }>;
  };
}

/** Reads all kinds, fields and closed sets of values out of the CRDs of one release. */
export function readSchema(yaml: string): Schema {
  const known = new Set<string>();
  for (const document of parseAllDocuments(yaml)) {
    const { group, names, versions } = (document.toJS() as Crd).spec;
    for (const { name, served, schema } of versions) {
      if (served) {
        known.add(`${group}/${name} ${names.kind}`);
        walk(schema.openAPIV3Schema.properties?.spec, '/spec', text => known.add(`${group} ${names.kind} ${text}`));
      }
    }
  }
  return known;
}

/** Items of a list and values of a map are called `*`. */
function walk(node: Node | undefined, path: string, add: (text: string) => void): void {
  if (!node) {
    return;
  }
  add(path);
  node.enum?.forEach(value => add(`${path}=${String(value)}`));
  Object.entries(node.properties ?? {}).forEach(([name, child]) => walk(child, `${path}/${name}`, add));
  if (typeof node.additionalProperties === 'object') {
    walk(node.additionalProperties, `${path}/*`, add);
  }
  walk(node.items, `${path}/*`, add);
}
