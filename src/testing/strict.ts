/** The verdicts of istiod and Envoy on cases that are written for istio-config-validator. */
import type { Config } from '../model/config';
import { fullHost } from '../routing/names';
import type { HttpRouteDestination } from '../model/wire/virtual-service';
import { simulate } from '../simulate/simulate';
import type { Walk } from '../simulate/walk';
import { isSame } from './parts';
import { sayInput, sayRule } from './says';
import type { TakenRule, ValidatorForm, ValidatorInput, Verdict } from './test-case';

/** What would become of the requests of a case. Where it does not say `wantMatch`, it wants a match. */
export function strictVerdict({ inputs, asserted, wantMatch = true }: ValidatorForm, config: Config): Verdict {
  const rules: Array<TakenRule | undefined> = [];
  for (const input of inputs) {
    const walk = walkOf(input, config);
    const taken = ruleOf(walk);
    rules.push(taken);
    const problem = problemOf(input, walk, taken, { asserted, wantMatch }, config);
    if (problem) {
      return { problem: { request: sayInput(input), by: sayRule(taken), ...problem }, rules };
    }
  }
  return { rules };
}

/** The way of a request: through the gateway, or from inside where only the mesh is meant. */
export function walkOf({ authority, method, uri, headers }: ValidatorInput, config: Config): Walk {
  const path = uri.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const url = `http://${authority}${path.startsWith('/') ? path : `/${path}`}`;
  const inMesh = config
    .specs('VirtualService')
    .filter(({ value }) => value?.hosts?.includes(authority))
    .every(({ value }) => !value?.gateways?.length || value.gateways.every(name => name === 'mesh'));
  const named = config.specs('VirtualService').some(({ value }) => value?.hosts?.includes(authority));
  const question = { url, method, headers: { ...headers } };
  return simulate(
    config,
    named && inMesh ? { ...question, source: `${config.settings.defaultNamespace}/test`, sourceLabels: {} } : question,
  );
}

/** The rule of a VirtualService that took a request. */
export function ruleOf({ route }: Walk): TakenRule | undefined {
  const found = route && /^\/spec\/http\/(\d+)(?:\/|$)/.exec(route.at.pointer);
  if (!found || route.at.resource.kind !== 'VirtualService') {
    return undefined;
  }
  const { resource } = route.at;
  const index = Number(found[1]);
  const { http = [] } = (resource.manifest.spec ?? {}) as { http?: ReadonlyArray<TakenRule['rule']> };
  return { resource, index, rule: http[index] };
}

function problemOf(
  input: ValidatorInput,
  walk: Walk,
  taken: TakenRule | undefined,
  { asserted, wantMatch }: Required<Pick<ValidatorForm, 'asserted' | 'wantMatch'>>,
  config: Config,
): { what: string; expected?: unknown; got?: unknown } | undefined {
  if (!taken && (wantMatch || !walk.host)) {
    return {
      what: walk.host ? 'no rule takes it' : `no host '${input.authority}' is there`,
      got: walk.ending.status ?? walk.ending.verdict,
    };
  }
  for (const [part, wanted] of Object.entries(asserted)) {
    const got = part === 'delegate' ? delegateOf(taken, wanted, config) : taken?.rule[part];
    const same = part === 'route' ? isSameRoute(got, wanted, taken, config) : isSame(got, wanted);
    if (same !== wantMatch) {
      return wantMatch ? { what: part, expected: wanted, got } : { what: `${part} is what it must not be`, got };
    }
  }
  return undefined;
}

/** The delegate that had the rule; its namespace is said where one is asked for. */
function delegateOf(taken: TakenRule | undefined, wanted: unknown, config: Config): unknown {
  const { hosts } = (taken?.resource.manifest.spec ?? {}) as { hosts?: readonly string[] };
  if (!taken || hosts?.length) {
    return undefined;
  }
  const { namespace } = wanted as { namespace?: unknown };
  const { resource } = taken;
  return { name: resource.name, ...(namespace === undefined ? {} : { namespace: config.namespaceOf(resource) }) };
}

/** Destinations are the same where their hosts are, however they are written. */
function isSameRoute(a: unknown, b: unknown, taken: TakenRule | undefined, config: Config): boolean {
  const full = (list: unknown): unknown =>
    Array.isArray(list) && taken
      ? (list as HttpRouteDestination[]).map(({ destination, ...rest }) => ({
          ...rest,
          destination: destination && {
            ...destination,
            host: fullHost(destination.host ?? '', taken.resource, config),
          },
        }))
      : list;
  return isSame(full(a), full(b));
}
