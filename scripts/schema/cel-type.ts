import type { CrdSchema } from './crd-schema';

/** What an expression of CEL is. Lists and maps without a schema are those that the expression itself writes. */
export type CelType =
  | { readonly is: 'bool' | 'number' | 'string' | 'duration' | 'url' }
  | { readonly is: 'list' | 'map'; readonly item?: CelType }
  | { readonly is: 'object'; readonly schema: CrdSchema };

export const BOOL: CelType = { is: 'bool' };
export const NUMBER: CelType = { is: 'number' };
export const STRING: CelType = { is: 'string' };

/** The type of what a schema describes. */
export function typeOf(schema: CrdSchema): CelType {
  switch (schema.type) {
    case 'string':
      if (schema.format !== undefined) throw new Error(`CEL: a text of format '${schema.format}' is not known`);
      return STRING;
    case 'integer':
    case 'number':
      return NUMBER;
    case 'boolean':
      return BOOL;
    case 'array':
      return { is: 'list', item: typeOf(schema.items!) };
    case 'object':
      return schema.additionalProperties
        ? { is: 'map', item: typeOf(schema.additionalProperties) }
        : { is: 'object', schema };
    default:
      throw new Error('CEL: a schema without a type is not known');
  }
}
