/** Words of which the parts make their documents: few, so that what one part names another one often has. */
import fc, { type Arbitrary } from 'fast-check';

export const NAMESPACES = ['shop', 'books', 'istio-system'];
export const NAMES = ['web', 'cart', 'reviews'];
export const APPS = ['web', 'cart', 'reviews', 'ghost'];
export const VERSIONS = ['v1', 'v2'];

export const namespaceName = fc.constantFrom(...NAMESPACES);
export const name = fc.constantFrom(...NAMES);

/** Labels of workloads, and of what selects them. */
export const labels: Arbitrary<Record<string, string>> = fc
  .record({ app: fc.constantFrom(...APPS), version: fc.constantFrom(...VERSIONS) }, { requiredKeys: ['app'] })
  .map(labels => ({ ...labels }));

/** One that is there in some of ten cases. */
export function sometimes<T>(arbitrary: Arbitrary<T>, often = 5): Arbitrary<T | undefined> {
  return fc.oneof({ weight: often, arbitrary }, { weight: 10 - often, arbitrary: fc.constant(undefined) });
}

/** A document, without what is undefined in it. */
export function manifest(
  apiVersion: string,
  kind: string,
  metadata: { readonly name: string; readonly namespace?: string } & Readonly<Record<string, unknown>>,
  body: Readonly<Record<string, unknown>> = {},
): object {
  return JSON.parse(JSON.stringify({ apiVersion, kind, metadata, ...body })) as object;
}

/** Some of a list, in its order. */
export function someOf<T>(items: readonly T[], minLength = 0): Arbitrary<T[]> {
  return fc.subarray([...items], { minLength });
}
