import type { Schema } from './kinds';

/** Fields of which only one may be there. */
export function settle(names: string[], schema: Schema): string[] {
  const choices = [schema.oneOf, ...(schema.allOf ?? []).map(part => part.oneOf)].filter(
    choice => choice !== undefined,
  );
  return choices
    .map(choice => choice.flatMap(part => part.required ?? []))
    .reduce((left, group) => {
      const [first] = left.filter(name => group.includes(name));
      return left.filter(name => name === first || !group.includes(name));
    }, names);
}

/** A union of the Gateway API has the field that its type names, and no other. */
export function complete(value: Record<string, unknown>, schema: Schema, forced?: string): Record<string, unknown> {
  const { type } = value;
  const field = (word: string): string =>
    word === 'URLRewrite' ? 'urlRewrite' : word === 'CORS' ? 'cors' : word[0].toLowerCase() + word.slice(1);
  const words = (schema.properties?.type?.enum ?? []) as string[];
  if (
    typeof type !== 'string' ||
    !words.includes(type) ||
    !/has\(self\.\w+\) && self\.type != '|self\.type == '/.test(rulesOf(schema))
  ) {
    return value;
  }
  const others = words.map(field).filter(name => name !== field(type));
  const missing = schema.properties?.[field(type)] && value[field(type)] === undefined;
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !others.includes(name)));
  // without what it needs, the word of another member that is there
  const there = words.find(
    word => (forced === undefined || field(word) === forced) && value[field(word)] !== undefined,
  );
  return (missing || (forced !== undefined && field(type) !== forced)) && there
    ? { ...value, ...Object.fromEntries([['type', there]]) }
    : kept;
}

function rulesOf(schema: Schema): string {
  return (schema['x-kubernetes-validations'] ?? []).map(({ rule }) => rule).join('\n');
}
