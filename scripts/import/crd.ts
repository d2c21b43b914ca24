import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Pin } from './pin';

/** The part of an OpenAPI schema that the import reads or repairs. */
export interface Schema {
  description?: string;
  properties?: { [name: string]: Schema };
  additionalProperties?: Schema | boolean;
  items?: Schema;
  required?: string[];
}

export interface CrdVersion {
  readonly name: string;
  readonly served: boolean;
  readonly schema: { readonly openAPIV3Schema: Schema };
}

/** A CustomResourceDefinition, as far as the import reads it. */
export interface Crd {
  readonly apiVersion: string;
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: object;
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly CrdVersion[];
  };
}

/** Every CRD of a pinned file, in the file's order. */
export function readCrds(directory: string, pin: Pin): Crd[] {
  return parseAllDocuments(readFileSync(join(directory, pin.file), 'utf8')).map(document => document.toJS() as Crd);
}
