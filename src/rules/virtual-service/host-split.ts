import { commonHosts } from '../../match/host';
import { overlap } from '../../match/overlap';
import type { Config } from '../../model/config';
import { qualify } from '../../model/config';
import type { Field } from '../../model/field';
import { nameOf } from '../../model/resource';
import type { HttpMatchRequest, VirtualServiceSpec } from '../../model/wire';
import type { Problem, Rule } from '../rule';

type Spec = Field<VirtualServiceSpec | undefined>;

/**
 * On a gateway istiod joins the VirtualServices of a host, oldest first, which no manifest states. In the mesh it does
 * not join them: the oldest has the host, and the rest are dropped.
 */
export const hostSplit: Rule = {
  name: 'virtual-service/host-split',
  level: 'warning',
  says: 'two VirtualServices route one host, and which of them is older decides',
  source: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/#split-virtual-services',
  alike: ['IST0109', 'KIA1106'],
  *check(config) {
    const owners = new Map<string, Spec[]>();
    for (const spec of config.virtualServices) {
      for (const [place, host] of placesOf(config, spec)) {
        const key = `${place} ${host}`;
        const others = owners.get(key) ?? [];
        for (const other of others) {
          yield* problems(place, host, spec, other);
        }
        owners.set(key, [...others, spec]);
      }
    }
  },
};

function* problems(place: string, host: string, spec: Spec, other: Spec): Iterable<Problem> {
  const at =
    spec
      .get('hosts')
      .items()
      .find(field => commonHosts([field.value], [host]).length > 0) ?? spec.get('hosts');
  const who = `${nameOf(other.resource)}${other.resource.constructPath === undefined ? '' : ` (${other.resource.constructPath})`}`;
  if (place === 'mesh') {
    if (meet(spec, other)) {
      yield {
        at,
        level: 'error',
        message: `host '${host}' is routed in the mesh by ${who} too: istiod takes the older of the two and drops the other`,
        fix: 'declare all routes of the host in one chart, or let one VirtualService own it and delegate to the other (Delegate.to)',
      };
    }
    return;
  }
  const [mine, theirs] = overlapping(spec, other) ?? [];
  if (mine && theirs) {
    yield {
      at: mine,
      message: `host '${host}' of gateway ${place} is routed by ${who} too, and its ${theirs.pointer} takes some of the same requests: the older of the two comes first`,
      fix: 'declare all routes of the host in one chart, or let one VirtualService own it and delegate to the other (Delegate.to)',
    };
  }
}

/** Each gateway that a VirtualService is bound to, with each host that it has there. */
function placesOf(config: Config, spec: Spec): Array<[string, string]> {
  const hosts = (spec.value?.hosts ?? []).map(host => host.toLowerCase());
  const namespace = spec.resource.namespace;
  return (spec.value?.gateways ?? ['mesh']).flatMap((reference): Array<[string, string]> => {
    if (reference === 'mesh') {
      return hosts.map(host => ['mesh', fullName(host, namespace)]);
    }
    const gateway = config.gateway(reference, namespace);
    const served = gateway?.value?.servers
      ?.flatMap(server => server.hosts ?? [])
      .map(host => host.replace(/^.*\//, '').toLowerCase());
    return (served ? commonHosts(hosts, served) : hosts).map(host => [qualify(reference, namespace), host]);
  });
}

/** A short name is a service in the VirtualService's own namespace. */
function fullName(host: string, namespace: string | undefined): string {
  return namespace && !/[.*]/.test(host) ? `${host}.${namespace}.svc.cluster.local` : host;
}

/** Whether some namespace sees both. */
function meet(a: Spec, b: Spec): boolean {
  const [x, y] = [a, b].map(spec =>
    (spec.value?.exportTo ?? ['*']).map(to => (to === '.' ? (spec.resource.namespace ?? '') : to)),
  );
  return x.includes('*') || y.includes('*') || x.some(namespace => y.includes(namespace));
}

/** The first two rules that take a request in common and whose order is not certain. */
function overlapping(a: Spec, b: Spec): [Field<unknown>, Field<unknown>] | undefined {
  for (const mine of a.get('http').items()) {
    for (const theirs of b.get('http').items()) {
      const [x, y] = [mine, theirs].map(rule => rule.value.match ?? [{}]);
      // istiod moves what takes everything behind the rest, whoever is older
      const meets = x.some(p => y.some(q => isCatchAll(p) === isCatchAll(q) && overlap(p, q)));
      if (meets) {
        return [mine, theirs];
      }
    }
  }
  return undefined;
}

/** As istiod's `IsCatchAllRoute`: any path, whatever it asks of the method, but nothing of headers and query. */
function isCatchAll(block: HttpMatchRequest): boolean {
  const { uri } = block;
  const anyPath = uri === undefined || uri.prefix === '/' || uri.prefix === '' || uri.regex === '.*';
  return anyPath && !block.headers && !block.queryParams;
}
