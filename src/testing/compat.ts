/**
 * The verdicts of istio-config-validator, with all that it does otherwise than istiod: hosts are compared as they are written, what it does not
 * know of a match counts as matched, the query is dropped, and of a rule that nobody takes the parts are empty.
 *
 * @see https://github.com/getyourguide/istio-config-validator
 */
import { findsIn } from '../match/regex';
import type { Config, Spec } from '../model/config';
import type { HttpMatchRequest, HttpRoute, StringMatch, VirtualServiceSpec } from '../model/wire/virtual-service';
import { isSame } from './parts';
import { sayInput, sayRule } from './says';
import type { TakenRule, ValidatorForm, ValidatorInput, Verdict } from './test-case';

type VirtualService = Spec<VirtualServiceSpec>;

/** What it says of a case. */
export function compatVerdict({ inputs, asserted, wantMatch = false }: ValidatorForm, config: Config): Verdict {
  const rules: Array<TakenRule | undefined> = [];
  for (const input of inputs) {
    const { root, taken } = ruleFor(input, 'route' in asserted, config);
    rules.push(taken);
    for (const [part, wanted] of Object.entries(asserted)) {
      if (part === 'delegate' && !root?.rule.delegate) {
        // it only looks at a delegate that is there
        continue;
      }
      const got = (part === 'delegate' ? root : taken)?.rule[part];
      if (isSame(got, wanted) !== wantMatch) {
        const problem = {
          request: sayInput(input),
          what: wantMatch ? part : `${part} is what it must not be`,
          ...(wantMatch ? { expected: wanted } : {}),
          got,
          by: sayRule(taken),
        };
        return { problem, rules };
      }
    }
  }
  return { rules };
}

/** The rule that takes a request, and the one that its delegate has for it. */
function ruleFor(
  input: ValidatorInput,
  follows: boolean,
  config: Config,
): { readonly root?: TakenRule; readonly taken?: TakenRule } {
  const all = config.specs('VirtualService');
  const root = firstOf(
    input,
    all.filter(({ value }) => value?.hosts?.includes(input.authority)),
  );
  const delegate = (root?.rule as HttpRoute | undefined)?.delegate;
  if (!delegate || !follows) {
    return { root, taken: root };
  }
  const leaf = all.find(
    ({ resource }) =>
      resource.name === delegate.name && (!delegate.namespace || delegate.namespace === config.namespaceOf(resource)),
  );
  return { root, taken: leaf && firstOf(input, [leaf]) };
}

function firstOf(input: ValidatorInput, services: readonly VirtualService[]): TakenRule | undefined {
  for (const { resource, value } of services) {
    const rules = value?.http ?? [];
    const index = rules.findIndex(({ match }) => !match?.length || match.some(block => matches(input, block)));
    if (index >= 0) {
      return { resource, index, rule: rules[index] as unknown as TakenRule['rule'] };
    }
  }
  return undefined;
}

function matches(input: ValidatorInput, { uri, authority, method, headers }: HttpMatchRequest): boolean {
  return (
    Object.entries(headers ?? {}).every(
      ([name, match]) => Object.hasOwn(input.headers, name) && takes(match, input.headers[name]),
    ) &&
    takes(uri, pathOf(input.uri)) &&
    takes(authority, input.authority) &&
    takes(method, input.method)
  );
}

function takes(match: StringMatch | undefined, text: string): boolean {
  if (!match) {
    return true;
  }
  if (match.exact) {
    return match.exact === text;
  }
  if (match.prefix) {
    return text.startsWith(match.prefix);
  }
  // without brackets around it: of `a|b` either half is anchored on one side alone
  return match.regex ? findsIn(`^${match.regex}$`, text) : false;
}

/** The path without query, decoded: so Go's `url.Parse` has it. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0];
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
