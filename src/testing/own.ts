import type { Config } from '../model/config';
import { outcomeFacts } from '../render/outcome-facts';
import { simulate } from '../simulate/simulate';
import type { Walk } from '../simulate/walk';
import { sayRule } from './says';
import { ruleOf } from './strict';
import type { OwnForm, Verdict } from './test-case';

/** What an outcome has: a misspelt word must not pass. */
export const FACTS: readonly string[] = [
  'verdict',
  'status',
  'destination',
  'shares',
  'path',
  'authority',
  'requestHeaders',
  'responseHeaders',
  'redirectTo',
  'body',
  'timeoutMs',
  'retries',
  'mirrors',
  'faults',
  'route',
  'undecided',
];

/** What becomes of a request, beside what is expected: of maps what is named, of lists each item. */
export function ownVerdict({ question, expect }: OwnForm, config: Config): Verdict & { readonly walk: Walk } {
  const walk = simulate(config, question);
  const facts = outcomeFacts(walk);
  const rules = [ruleOf(walk)];
  for (const [name, wanted] of Object.entries(expect)) {
    if (!agrees(facts[name], wanted)) {
      const request = `${walk.asked.method} ${question.url}`;
      return {
        walk,
        rules,
        problem: { request, what: name, expected: wanted, got: facts[name], by: sayRule(rules[0]) },
      };
    }
  }
  return { walk, rules };
}

function agrees(got: unknown, wanted: unknown): boolean {
  if (wanted === null) {
    return got === undefined;
  }
  if (Array.isArray(wanted)) {
    return Array.isArray(got) && got.length === wanted.length && wanted.every((each, i) => agrees(got[i], each));
  }
  if (typeof wanted !== 'object') {
    // a header that is said once is written as one
    return Array.isArray(got)
      ? got.length === 1 && got[0] === `${wanted as string | number | boolean}`
      : got === wanted;
  }
  return (
    typeof got === 'object' &&
    got !== null &&
    Object.entries(wanted).every(([key, each]) => agrees((got as Readonly<Record<string, unknown>>)[key], each))
  );
}
