import type { Config } from '../model/config';
import { nameOf } from '../model/resource';
import { QuestionError } from '../simulate/question-error';
import type { Walk } from '../simulate/walk';
import { compatVerdict } from './compat';
import { notReached, type RoutePlace, routesIn } from './coverage';
import { ownVerdict } from './own';
import { sayRule } from './says';
import { strictVerdict, walkOf } from './strict';
import type { Problem, TestCase, ValidatorForm, Verdict } from './test-case';

/** A case, and what came of it. */
export interface TestResult {
  readonly test: TestCase;
  /** Nothing where it passes. */
  readonly problem?: Problem;
  /** Why istio-config-validator says otherwise than istiod and Envoy, where it does. */
  readonly differs?: string;
}

/** What came of all. */
export interface TestRun {
  readonly results: readonly TestResult[];
  readonly routes: number;
  readonly notReached: readonly RoutePlace[];
}

/**
 * Runs tests.
 *
 * @param accepted the mesh as it would be stored, which requests are asked of
 * @param written the mesh as it is written, at which istio-config-validator looks
 */
export function runTests(tests: readonly TestCase[], accepted: Config, written: Config, compat: boolean): TestRun {
  const walks: Walk[] = [];
  const results = tests.map(test => resultOf(test, accepted, written, compat, walks));
  const routes = routesIn(accepted);
  return { results, routes: routes.length, notReached: notReached(routes, walks) };
}

function resultOf(test: TestCase, accepted: Config, written: Config, compat: boolean, walks: Walk[]): TestResult {
  const { expects } = test;
  try {
    if (expects.form === 'own') {
      const { problem, walk } = ownVerdict(expects, accepted);
      walks.push(walk);
      return { test, problem };
    }
    walks.push(...expects.inputs.map(input => walkOf(input, accepted)));
    const [strict, theirs] = [strictVerdict(expects, accepted), compatVerdict(expects, written)];
    return {
      test,
      problem: (compat ? theirs : strict).problem,
      differs:
        (strict.problem === undefined) === (theirs.problem === undefined) ? undefined : why(expects, strict, theirs),
    };
  } catch (e) {
    if (e instanceof QuestionError) {
      return { test, problem: { request: test.description, what: e.message } };
    }
    throw e;
  }
}

/** Why the two do not say the same. */
function why({ wantMatch }: ValidatorForm, strict: Verdict, theirs: Verdict): string {
  const passes = theirs.problem === undefined ? 'passes there' : 'fails there';
  if (wantMatch === undefined) {
    return `${passes}: wantMatch is not said, which istio-config-validator takes for false`;
  }
  const at = strict.rules.findIndex((rule, i) => sayRule(rule) !== sayRule(theirs.rules[i]));
  if (strict.rules.some((rule, i) => rule === undefined && theirs.rules[i] === undefined)) {
    return `${passes}: no rule takes the request, and what is not there is not what must not be`;
  }
  if (at < 0) {
    return `${passes}: it compares what is written, as hosts that are not completed`;
  }
  const [ours, other] = [strict.rules[at], theirs.rules[at]].map(rule => sayRule(rule) ?? 'no rule');
  return `${passes}: there ${other} takes the request, and in the mesh ${ours} (it knows exact hosts alone, no Gateway, no query, and only uri, authority, method and headers of a match)`;
}

/** `VirtualService shop/cart spec.http[1].match[0]`. */
export function sayPlace({ resource, pointer }: RoutePlace): string {
  return `${nameOf(resource)} ${pointer
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')}`;
}
