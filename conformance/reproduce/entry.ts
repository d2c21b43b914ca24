import type { Chart } from 'cdk8s';

/** Writes one document of Istio's by the constructs of this library; the chart is in the document's namespace, and is its own. */
export type Entry = (chart: Chart) => unknown;

/** Entries by the key of their document. `npx tsx conformance/reproduce/list.ts` lists the keys, and prints a document. */
export type Entries = { readonly [key: string]: Entry };
