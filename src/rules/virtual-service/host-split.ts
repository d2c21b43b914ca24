import { commonHosts } from '../../match/host';
import { overlap } from '../../match/overlap';
import type { Config } from '../../model/config';
import { qualify } from '../../model/config';
import type { Field } from '../../model/field';
import { nameOf } from '../../model/resource';
import type { Server } from '../../model/wire/gateway';
import type { HttpMatchRequest, VirtualServiceSpec } from '../../model/wire/virtual-service';
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
    const takers = new Map<string, Field<unknown>>();
    for (const spec of config.specs('VirtualService')) {
      for (const [place, rule] of connectionsOf(config, spec)) {
        const first = takers.get(place);
        if (!first) {
          takers.set(place, rule);
        } else if (first.resource !== rule.resource) {
          yield {
            at: rule,
            message: `${place} is routed by ${nameWithPath(first)} too, and its ${first.pointer} takes the same connections: the older of the two takes them all`,
            fix: 'declare the routes of the port in one chart, or ask for another SNI host or port',
          };
        }
      }
      for (const [place, host] of placesOf(config, spec)) {
        const key = `${place} ${host}`;
        const others = owners.get(key) ?? [];
        for (const other of others) {
          const found = [...problems(place, host, spec, other)];
          yield* found;
          // one cause, one finding: that there are more is seen when it is mended
          if (found.length > 0) {
            break;
          }
        }
        others.push(spec);
        owners.set(key, others);
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
  const who = nameWithPath(other);
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

function nameWithPath({ resource }: Field<unknown>): string {
  return `${nameOf(resource)}${resource.constructPath === undefined ? '' : ` (${resource.constructPath})`}`;
}

/** What connections are told apart by on each gateway, with the rule that takes them: SNI and port, and not the hosts. */
function connectionsOf(config: Config, spec: Spec): Array<[string, Field<unknown>]> {
  const { hosts = [], gateways = [], tls, tcp } = spec.value ?? {};
  return (tls || tcp ? gateways : []).flatMap(reference =>
    (config.gateway(reference, config.namespaceOf(spec.resource))?.value?.servers ?? [])
      .filter(server => commonHosts(hosts, servedBy(server)).length > 0)
      .flatMap((server): Array<[string, Field<unknown>]> => {
        const number = server.port?.number;
        const place = `port ${number} of gateway ${qualify(reference, config.namespaceOf(spec.resource))}`;
        if (isPassedOn(server)) {
          return sniHostsOf(spec, number).map(([name, rule]) => [`SNI host '${name}' on ${place}`, rule]);
        }
        const rule =
          takesBytes(server) &&
          spec
            .get('tcp')
            .items()
            .find(({ value }) => meets(value.match, number));
        return rule ? [[place, rule]] : [];
      }),
  );
}

function sniHostsOf(spec: Spec, port: number | undefined): Array<[string, Field<unknown>]> {
  return spec
    .get('tls')
    .items()
    .flatMap(rule =>
      (rule.value.match ?? [])
        .filter(match => meets([match], port))
        .flatMap(match => (match.sniHosts ?? []).map((name): [string, Field<unknown>] => [name.toLowerCase(), rule])),
    );
}

/** Whether some block takes the port; no block takes every one. */
function meets(blocks: ReadonlyArray<{ readonly port?: number }> = [{}], port: number | undefined): boolean {
  return blocks.some(block => (block.port ?? port) === port);
}

function isPassedOn({ tls }: Server): boolean {
  return tls !== undefined && (tls.mode === undefined || tls.mode === 'PASSTHROUGH');
}

/** As istiod: what is neither HTTP nor passed on. */
function takesBytes({ port, tls }: Server): boolean {
  return !/^(http|grpc)/i.test(port?.protocol ?? '') && tls?.mode !== 'AUTO_PASSTHROUGH';
}

function servedBy(server: Server): string[] {
  return (server.hosts ?? []).map(host => host.replace(/^.*\//, '').toLowerCase());
}

/** Each gateway that a VirtualService is bound to, with each host that it has there. */
function placesOf(config: Config, spec: Spec): Array<[string, string]> {
  const hosts = (spec.value?.hosts ?? []).map(host => host.toLowerCase());
  const namespace = config.namespaceOf(spec.resource);
  return (spec.value?.gateways ?? ['mesh']).flatMap((reference): Array<[string, string]> => {
    if (reference === 'mesh') {
      return hosts.map(host => ['mesh', fullName(host, namespace)]);
    }
    const gateway = config.gateway(reference, namespace);
    const served = gateway?.value?.servers?.flatMap(servedBy);
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
