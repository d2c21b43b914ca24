import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Judge } from '../client';
import type { Fact } from '../facts/fact';
import { complete } from '../facts/fact';
import type { Tally } from '../tally';
import type { Answer, RequestSpec } from '../types';

/**
 * What a task does, shown on the real Envoy: a file `conformance/tasks/<ID>.ts` exports `facts: TaskFacts`. The configuration of
 * a fact is the YAML of the page (`yaml[0]` of its first snippet) and the Services that it speaks of; its rows are requests
 * and what they become, as in `conformance/facts`. What is expected comes from Istio's page of the task.
 *
 *     export const facts: TaskFacts = ({ yaml }) => [
 *       { says: 'jason alone gets v2', yaml: stream(yaml[0], service('reviews')), rows: [[CALL, { workload: 'reviews-v1' }]] },
 *     ];
 */
export type TaskFacts = (task: TaskContext) => readonly TaskFact[] | Promise<readonly TaskFact[]>;

export interface TaskContext {
  /** The YAML of the page, one for each of its snippets. */
  readonly yaml: readonly string[];
  /** Issues certificates and tokens. */
  readonly judge: Judge;
  /** How many cases to generate, where a task has generated ones. */
  readonly cases: number;
  readonly seed: number;
}

export interface TaskFact extends Fact {
  /** Requests that are sent many times, and what becomes of them together. */
  readonly many?: readonly Many[];
}

export interface Many {
  readonly request: Partial<RequestSpec>;
  readonly times: number;
  /** How long it may take until it is so, where Envoy's threads have to tell each other first. */
  readonly withinMs?: number;
  /** Which share of them each workload answers. */
  readonly shares?: Readonly<Record<string, number>>;
  /** How many of them are answered with each status, exactly. */
  readonly statuses?: { readonly [status: number]: number | undefined };
  /** How many of them are answered with 200 at most, where chance has a part in it; at least one is. */
  readonly atMost?: number;
}

/** Sends requests many times, and counts; again and again, for as long as it may take until what is counted is what is wanted. */
export async function checkMany(says: string, many: readonly Many[], judge: Judge, tally: Tally): Promise<void> {
  for (const each of many) {
    const { request, times, withinMs = 0 } = each;
    const what = `${says}: ${times} times ${JSON.stringify(request)}`;
    const deadline = Date.now() + withinMs;
    for (;;) {
      const answers = await judge.requests(Array.from({ length: times }, () => complete(request)));
      const counted = count(each, answers);
      if (Date.now() > deadline || counted.every(({ got, want }) => isDeepStrictEqual(got, want))) {
        counted.forEach(({ says: part, got, want }) => tally.equal(`${what}${part}`, got, want));
        break;
      }
      await setTimeout(50);
    }
  }
}

interface Counted {
  readonly says: string;
  readonly got: unknown;
  readonly want: unknown;
}

function count({ times, statuses, atMost, shares }: Many, answers: readonly Answer[]): Counted[] {
  const counted: Counted[] = [];
  if (statuses) {
    counted.push({ says: '', got: sums(answers.map(({ status }) => String(status))), want: statuses });
  }
  if (atMost !== undefined) {
    const answered = answers.filter(({ status }) => status === 200).length;
    counted.push({ says: '', got: answered, want: Math.max(1, Math.min(atMost, answered)) });
  }
  if (shares) {
    const got = sums(answers.map(({ upstream }) => upstream?.workload ?? 'nobody'));
    counted.push({ says: ': nobody else answers', got: Object.keys(got).sort(), want: Object.keys(shares).sort() });
    for (const [workload, share] of Object.entries(shares)) {
      // five standard deviations: one false alarm in two million runs
      const tolerated = 5 * Math.sqrt(times * share * (1 - share));
      const off = Math.abs((got[workload] ?? 0) - times * share) > tolerated;
      counted.push({ says: `: ${workload}`, got: off ? (got[workload] ?? 0) / times : share, want: share });
    }
  }
  return counted;
}

function sums(words: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of words) found[word] = (found[word] ?? 0) + 1;
  return found;
}
