import { expectKeywords, type CrdSchema } from './crd-schema';
import type { Module } from './module';

/** Whether alternatives say that of some fields at most one may be there, as protoc-gen-crd writes a `oneof`. */
export function isFieldChoice(alternatives: readonly CrdSchema[]): boolean {
  const [none, ...each] = alternatives;
  const names = each.map(fieldOf);
  const excluded = (none.not?.anyOf ?? []).map(fieldOf);
  return !names.includes(undefined) && JSON.stringify(names) === JSON.stringify(excluded);
}

/** The fields of which at most one may be there. */
export function choiceOf(alternatives: readonly CrdSchema[]): string[] {
  return alternatives.slice(1).map(part => part.required![0]);
}

/** A condition on a value in TypeScript. In alternatives a CRD may only ask for fields, formats and sets of values. */
export function toAssertion(schema: CrdSchema, value: string, module: Module): string {
  expectKeywords(schema, ['properties', 'enum', 'format', 'anyOf', 'not']);
  const parts = [
    ...Object.entries(schema.properties ?? {}).map(
      ([name, field]) => `(${value}.${name} === undefined || ${toAssertion(field, `${value}.${name}`, module)})`,
    ),
    ...(schema.enum ? [`${JSON.stringify(schema.enum)}.includes(${value})`] : []),
    ...(schema.anyOf ? [`(${schema.anyOf.map(part => toAssertion(part, value, module)).join(' || ')})`] : []),
    ...(schema.not ? [`!${toAssertion(schema.not, value, module)}`] : []),
    ...(schema.format === undefined ? [] : [`${module.use(formatOf(schema.format))}(${value})`]),
  ];
  return parts.length === 1 ? parts[0] : `(${parts.join(' && ')})`;
}

function formatOf(format: string): string {
  const known: { readonly [format: string]: string | undefined } = { ipv4: 'isFormatIpv4', ipv6: 'isFormatIpv6' };
  const name = known[format];
  if (name === undefined) throw new Error(`the format '${format}' is not known`);
  return name;
}

function fieldOf(schema: CrdSchema): string | undefined {
  return Object.keys(schema).length === 1 && schema.required?.length === 1 ? schema.required[0] : undefined;
}
