import type { Config } from '../model/config';
import { nameOf, type Resource } from '../model/resource';
import { at, listOf, objectOf, textOf, textsOf } from '../model/plain';
import { selects, workloadsByNamespace } from '../model/workloads';
import { services } from '../model/services';
import type { Proxy } from '../routing/scope';
import { unknownCommands } from './apply-changes';
import type { Walk } from './walk';

/** What applies to requests and is not simulated. */
const KINDS: ReadonlyArray<readonly [group: string, kind: string]> = [
  ['security.istio.io', 'AuthorizationPolicy'],
  ['security.istio.io', 'RequestAuthentication'],
  ['security.istio.io', 'PeerAuthentication'],
  ['networking.istio.io', 'EnvoyFilter'],
  ['extensions.istio.io', 'WasmPlugin'],
  ['extensions.istio.io', 'TrafficExtension'],
];

/** Who a request meets: the proxy it comes through, or one of the workloads it goes to. */
interface Met {
  readonly who: string;
  readonly namespace: string;
  readonly labels: ReadonlyArray<Readonly<Record<string, string>>> | undefined;
  readonly targets: readonly string[];
}

/** What applies and is not simulated, and what was taken for granted. */
export function undecided({ config, gateway, listener, caller, route, ending }: Walk): string[] {
  if (!caller && !listener) {
    return [];
  }
  const destinations = ending.sent?.destinations ?? [];
  const met = [
    ...(gateway ? [atProxy(gateway.proxy, gateway.names)] : []),
    ...(caller ? [atProxy(caller.proxy, [])] : []),
    ...destinations.flatMap(({ weighted: { to } }) => atHost(to.host, config)),
  ];
  const policies = KINDS.flatMap(([group, kind]) => config.of(group, kind).filter(({ known }) => !known)).flatMap(
    policy => {
      const who = met.find(each => applies(policy, each, config))?.who;
      return who === undefined ? [] : [`${nameOf(policy)} at ${who}`];
    },
  );
  const assumed = destinations.flatMap(({ weighted: { to } }) => to.assumed ?? []);
  const commands = [route?.headers, ...destinations.map(({ weighted }) => weighted.headers)].flatMap(changes =>
    changes ? [...unknownCommands(changes.request), ...unknownCommands(changes.response)] : [],
  );
  return [...new Set([...policies, ...assumed, ...commands])];
}

function atProxy({ kind, namespace, labels, name }: Proxy, gateways: readonly string[]): Met {
  return {
    who: kind === 'gateway' ? `gateway ${name}` : `the sidecar of ${name}`,
    namespace,
    labels: [labels],
    targets: gateways,
  };
}

function atHost(host: string, config: Config): Met[] {
  return services(config)
    .filter(service => service.host === host)
    .map(({ namespace, selector, name }) => {
      const behind = (workloadsByNamespace(config).get(namespace) ?? []).filter(
        ({ labels }) => selector && selects(selector, labels),
      );
      return {
        who: host,
        namespace,
        labels: behind.length > 0 ? behind.map(({ labels }) => labels) : selector && [selector],
        targets: [`${namespace}/${name}`],
      };
    });
}

function applies(policy: Resource, { namespace, labels, targets }: Met, config: Config): boolean {
  const { spec } = policy.manifest;
  const own = config.namespaceOf(policy);
  const references = [...listOf(at(spec, 'targetRefs')), at(spec, 'targetRef')].flatMap(
    ref => textOf(at(ref, 'name')) ?? [],
  );
  if (references.length > 0) {
    return references.some(name => targets.includes(`${own}/${name}`));
  }
  if (own !== namespace && own !== config.settings.rootNamespace) {
    return false;
  }
  const selector = objectOf(at(spec, 'selector')) ?? objectOf(at(spec, 'workloadSelector'));
  const wanted = { ...textsOf(at(selector, 'matchLabels')), ...textsOf(at(selector, 'labels')) };
  return labels === undefined || labels.some(each => selects(wanted, each));
}
