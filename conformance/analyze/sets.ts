import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import type { Part } from './part';
import { world } from './world';

const PARTS = join(__dirname, 'parts');

/** All parts, by the names of their files; there is no list to forget one in. */
export async function readParts(): Promise<ReadonlyMap<string, Part>> {
  const names = readdirSync(PARTS)
    .filter(file => file.endsWith('.ts'))
    .map(file => file.replace(/\.ts$/, ''))
    .sort();
  const parts = names.map(async name => {
    const { part } = (await import(join(PARTS, `${name}.ts`))) as { part: Part };
    return [name, part] as const;
  });
  return new Map(await Promise.all(parts));
}

/** Sets about one part, with what every mesh has, and now and then with another part. */
export function setsAbout(part: Part, all: readonly Part[]): Arbitrary<readonly object[]> {
  const others = fc.oneof(
    { weight: 3, arbitrary: fc.constant<readonly object[]>([]) },
    { weight: 1, arbitrary: fc.oneof(...all.map(({ documents }) => documents)) },
  );
  return fc.tuple(part.documents, world, others).map(found => withoutDoubles(found.flat()));
}

/** Of the documents of one name the first: a cluster has one of them. */
function withoutDoubles(documents: readonly object[]): readonly object[] {
  return [...new Map([...documents].reverse().map(document => [keyOf(document), document])).values()].reverse();
}

function keyOf(document: object): string {
  const { apiVersion, kind, metadata } = document as {
    apiVersion: string;
    kind: string;
    metadata: { name: string; namespace?: string };
  };
  return [apiVersion.replace(/\/.*/, ''), kind, metadata.namespace ?? '', metadata.name].join('/');
}
