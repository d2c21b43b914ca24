/** A schema of a CRD, with every keyword that the generator knows. */
export interface CrdSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: CrdSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: { readonly [name: string]: CrdSchema };
  readonly additionalProperties?: CrdSchema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly oneOf?: readonly CrdSchema[];
  readonly anyOf?: readonly CrdSchema[];
  readonly allOf?: readonly CrdSchema[];
  readonly not?: CrdSchema;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-validations'?: readonly CrdRule[];
}

/** A rule in CEL. */
export interface CrdRule {
  readonly rule: string;
  readonly message?: string;
}

/** What says nothing of a value. */
const SILENT = ['description', 'x-kubernetes-map-type'];

/** Throws if a schema has a keyword that is not in the list: it would be left unchecked. */
export function expectKeywords(schema: object, known: readonly string[]): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (![...known, ...SILENT].includes(keyword)) {
      throw new Error(`keyword '${keyword}' is not known here: ${JSON.stringify(value).slice(0, 200)}`);
    }
  }
}
