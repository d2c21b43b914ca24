import type { Schema } from './read-schema';

/** The module `src/model/since.ts`: what came after the oldest Istio, and when. */
export function toTable(schemas: ReadonlyArray<{ readonly minor: number; readonly schema: Schema }>): string {
  const first = new Map<string, number>();
  for (const { minor, schema } of schemas) {
    for (const name of schema) {
      if (!first.has(name)) {
        first.set(name, minor);
      }
    }
  }
  const [oldest, newest] = [schemas[0].minor, schemas[schemas.length - 1].minor];
  const late = [...first].filter(([name, minor]) => minor > oldest && !impliedBy(name, minor, first));
  const entries = late.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, minor]) => `  '${name}': ${minor},`);
  return `/**
 * Generated from the CRDs of istio.io/api by \`npm run since\`; do not edit. The minor of Istio 1 in which a kind
 * (\`group/version Kind\`), a field (\`group Kind /path\`) or a value (\`group Kind /path=VALUE\`) appeared, if not in the oldest. What stands
 * below a new field is as new.
 */
export const OLDEST_MINOR = ${oldest};
export const NEWEST_MINOR = ${newest};
export const SINCE: { readonly [name: string]: number } = {
${entries.join('\n')}
};
`;
}

/** Whether a field or a value is new with what it stands in. */
function impliedBy(name: string, minor: number, first: ReadonlyMap<string, number>): boolean {
  const parent = name.includes('=') ? name.slice(0, name.lastIndexOf('=')) : name.slice(0, name.lastIndexOf('/'));
  return first.get(parent) === minor;
}
