import type { Judge } from '../client';
import type { Verdict } from '../types';

/** The verdicts on manifests, in their order. */
export async function ask(judge: Judge, manifests: readonly object[]): Promise<readonly Verdict[]> {
  const verdicts = await judge.validate(manifests.map(toText).join('\n---\n'));
  if (verdicts.length !== manifests.length) throw new Error('the judge has lost a document');
  return verdicts;
}

/** JSON is YAML that no two parsers read differently; but YAML wants control characters to be escaped. */
function toText(manifest: object): string {
  return JSON.stringify(manifest).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
