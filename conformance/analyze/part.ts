import type { Arbitrary } from 'fast-check';

/**
 * A part of a mesh, in `parts/<what>.ts` as the export `part`: documents of which Istio's analyzers say some codes, often but
 * not always. Sets are made of one or more parts, so names come from `words.ts`, where parts may meet; each document has a
 * namespace, unless its kind has none, and passes the API server.
 */
export interface Part {
  /** The codes that it is about. Over the codes of all parts Istio and the library are compared. */
  readonly codes: readonly string[];
  readonly documents: Arbitrary<readonly object[]>;
}
