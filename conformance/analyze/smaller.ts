import type { Judge } from '../client';
import { pathsIn } from '../validate/mutate';
import { differenceOf } from './difference';

/** Leaves out of a set whatever it can, as long as the two sides differ about it. */
export async function smaller(
  judge: Judge,
  documents: readonly object[],
  codes: ReadonlySet<string>,
): Promise<readonly object[]> {
  for (const set of smallerSets(documents)) {
    const accepted = (await judge.validate(set.map(document => JSON.stringify(document)).join('\n---\n'))).every(
      ({ accepted, skipped }) => accepted || skipped !== undefined,
    );
    if (accepted && typeof (await differenceOf(judge, set, codes)) === 'object') return smaller(judge, set, codes);
  }
  return documents;
}

function* smallerSets(documents: readonly object[]): Iterable<readonly object[]> {
  for (const [i] of documents.entries()) yield documents.filter((_, j) => j !== i);
  for (const [i, document] of documents.entries()) {
    for (const path of pathsIn(document)) {
      if (path.length === 1 || (path[0] === 'metadata' && path[1] !== 'annotations')) continue;
      const copy = structuredClone(document);
      const parent = path.slice(0, -1).reduce<any>((value, key) => value[key], copy);
      const key = path[path.length - 1];
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      yield documents.map((other, j) => (j === i ? copy : other));
    }
  }
}
