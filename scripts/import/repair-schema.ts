import type { Schema } from './crd';

/**
 * Deletes `mirror_percent` where there is `mirrorPercent`, and so on for every such twin.
 *
 * Both spellings come out as one TypeScript property, and the generator would write the first of them, which is the
 * deprecated one, to the wire.
 */
export function deleteSnakeCaseTwins(schema: Schema): string[] {
  const deleted: string[] = [];
  for (const name of Object.keys(schema.properties ?? {})) {
    if (name.includes('_') && camelCase(name) in schema.properties!) {
      delete schema.properties![name];
      deleted.push(name);
    }
  }
  return [...deleted, ...children(schema).flatMap(deleteSnakeCaseTwins)];
}

/** Gives the props of a construct a comment where the CRD has none, as Istio's have none. */
export function describeRoot(schema: Schema, kind: string): void {
  schema.description ??= `Metadata and spec of this \`${kind}\`.`;
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function children(schema: Schema): Schema[] {
  const { properties = {}, items, additionalProperties: values } = schema;
  return [...Object.values(properties), ...(items ? [items] : []), ...(typeof values === 'object' ? [values] : [])];
}
