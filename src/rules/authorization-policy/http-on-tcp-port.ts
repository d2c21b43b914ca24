import { ambientWorkloads } from '../../model/ambient';
import { rulesOf } from '../../model/authorization-rules';
import type { Config, Spec } from '../../model/config';
import type { Field } from '../../model/field';
import { type HttpField, httpFieldOf, ON_TCP } from '../../model/http-conditions';
import { hasTarget } from '../../model/policy-scope';
import { selected } from '../../model/selection';
import { type DeclaredPorts, declaredPorts } from '../../model/tcp-ports';
import type { AuthorizationPolicySpec, AuthorizationRule } from '../../model/wire/authorization-policy';
import { type Workload, workloads, workloadsByNamespace } from '../../model/workloads';
import type { Problem, Rule } from '../rule';

/**
 * On a port of TCP istiod leaves a rule with HTTP out of ALLOW, all of it, and HTTP out of a rule of DENY. A rule of DENY without
 * ports is for `authorization-policy/denies-tcp`.
 */
export const httpOnTcpPort: Rule = {
  name: 'authorization-policy/http-on-tcp-port',
  level: 'warning',
  says: 'a rule asks for HTTP on a port that Services declare to be TCP',
  source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-tcp/',
  alike: [],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const { action = 'ALLOW' } = spec.value ?? {};
      if (hasTarget(spec.value) || (action !== 'ALLOW' && action !== 'DENY')) {
        continue;
      }
      for (const rule of rulesOf(spec)) {
        const http = httpFieldOf(rule, ON_TCP);
        if (http) {
          yield* problems(rule, http, action, spec, config);
        }
      }
    }
  },
};

function* problems(
  rule: Field<AuthorizationRule>,
  http: HttpField,
  action: string,
  spec: Spec<AuthorizationPolicySpec>,
  config: Config,
): Iterable<Problem> {
  const effect = (port: number): string =>
    action === 'ALLOW' ? `the rule lets nothing in on ${port}` : `the rule denies what it does not say on ${port}`;
  const fix = 'leave HTTP out of a rule for ports of TCP, or declare that the port is HTTP (name or appProtocol)';
  const named = (rule.value.to ?? []).flatMap(({ operation }, i) =>
    (operation?.ports ?? []).map((port, j) => ({ port: Number(port), i, j })),
  );
  const under = workloadsUnder(spec, config);
  for (const { port, i, j } of named) {
    const service = under.map(workload => declared(workload, config)?.get(port)).find(Boolean);
    if (service !== undefined) {
      yield {
        at: rule.get('to').items()[i].get('operation').get('ports').items()[j],
        message: `${service} declares that the port is TCP, where ${http.name} cannot be seen: ${effect(port)}`,
        fix,
      };
    }
  }
  if (action !== 'ALLOW' || named.length > 0 || asksForPort(rule.value) || !spec.value?.selector?.matchLabels) {
    return;
  }
  const all = under.map(workload => declared(workload, config));
  const first = all[0] && [...all[0]][0];
  if (first?.[1] !== undefined && all.every(ports => ports && ports.size > 0 && [...ports.values()].every(Boolean))) {
    yield {
      at: http.at(),
      message: `${first[1]} declares that the port is TCP, where ${http.name} cannot be seen: ${effect(first[0])}`,
      fix,
    };
  }
}

/** The ports of a workload that has a sidecar; what ztunnel makes of HTTP is another rule's. */
function declared(workload: Workload, config: Config): DeclaredPorts | undefined {
  return workload.podSpec === undefined || ambientWorkloads(config).has(workload)
    ? undefined
    : declaredPorts(workload, config);
}

function asksForPort({ to = [], when = [] }: AuthorizationRule): boolean {
  return to.some(({ operation }) => operation?.notPorts?.length) || when.some(({ key }) => key === 'destination.port');
}

function workloadsUnder(spec: Spec<AuthorizationPolicySpec>, config: Config): readonly Workload[] {
  const own = config.namespaceOf(spec.resource);
  const namespace = own === config.settings.rootNamespace ? undefined : own;
  const labels = spec.value?.selector?.matchLabels ?? {};
  if (Object.keys(labels).length > 0) {
    return selected(labels, namespace, config);
  }
  return namespace === undefined ? workloads(config) : (workloadsByNamespace(config).get(namespace) ?? []);
}
