import type { Judge } from '../client';
import { EXCEPTIONS } from './exceptions';
import { ours, type Said, theirs } from './verdict';

/** Istio is asked so often whether it always says the same. */
const AGAIN = 4;

export interface Difference {
  readonly got: Said;
  readonly want: Said;
}

/** Where the two sides differ about a set, beyond the exceptions; `unstable` where Istio does not always say the same. */
export async function differenceOf(
  judge: Judge,
  documents: readonly object[],
  codes: ReadonlySet<string>,
  verdict?: Said,
): Promise<Difference | 'none' | 'unstable'> {
  const want = verdict ?? (await theirs(judge, documents, codes));
  const difference = beyondExceptions(documents, ours(documents, codes), want);
  if (!difference) return 'none';
  for (let i = 0; i < AGAIN; i++) {
    if ((await theirs(judge, documents, codes)).join() !== want.join()) return 'unstable';
  }
  return difference;
}

/** What one side alone says, and no exception excuses. */
export function beyondExceptions(documents: readonly object[], got: Said, want: Said): Difference | undefined {
  const left = {
    got: got.filter(said => !want.includes(said) && !isExcused(said, documents, 'library')),
    want: want.filter(said => !got.includes(said) && !isExcused(said, documents, 'istio')),
  };
  return left.got.length + left.want.length === 0 ? undefined : left;
}

function isExcused(said: string, documents: readonly object[], by: 'istio' | 'library'): boolean {
  const [code, kind, fullName] = said.split(' ');
  const document = documents.find(document => {
    const { kind: own, metadata } = document as { kind: string; metadata: { name: string; namespace?: string } };
    return own === kind && [metadata.namespace, metadata.name].filter(Boolean).join('/') === fullName;
  });
  return (
    document !== undefined &&
    EXCEPTIONS.some(
      ({ code: own, by: who = 'either', excuses }) =>
        own === code && (who === by || who === 'either') && excuses(document, documents, by),
    )
  );
}
