import { servedTo } from '../../match/gateway-hosts';
import { qualify, type Config, type Spec } from '../../model/config';
import type { Field } from '../../model/field';
import { nameWithPath } from '../../model/resource';
import type { Server } from '../../model/wire/gateway';
import type { VirtualServiceSpec } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

type VirtualService = Spec<VirtualServiceSpec>;

/** Connections are told apart by SNI and port, and not by the hosts of VirtualServices: of two rules istiod keeps the older's. */
export const connectionSplit: Rule = {
  name: 'virtual-service/connection-split',
  level: 'warning',
  says: 'two VirtualServices route the same connections of a gateway, and which of them is older decides',
  source: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/#split-virtual-services',
  alike: ['KIA1106'],
  *check(config) {
    const takers = new Map<string, Field<unknown>>();
    for (const spec of config.specs('VirtualService')) {
      const { gateways = [], tls, tcp } = spec.value ?? {};
      for (const reference of tls || tcp ? gateways : []) {
        for (const [place, rule] of connectionsOf(spec, reference, config)) {
          const first = takers.get(place);
          if (!first) {
            takers.set(place, rule);
          } else if (first.resource !== rule.resource) {
            yield {
              at: rule,
              message: `${place} is routed by ${nameWithPath(first.resource)} too, and its ${first.pointer} takes the same connections: the older of the two takes them all`,
              fix: 'declare the routes of the port in one chart, or ask for another SNI host or port',
            };
          }
        }
      }
    }
  },
};

/** What connections are told apart by on a gateway, with the rule that takes them. */
function connectionsOf(spec: VirtualService, reference: string, config: Config): ReadonlyMap<string, Field<unknown>> {
  const namespace = config.namespaceOf(spec.resource);
  const connections = new Map<string, Field<unknown>>();
  for (const server of serversOf(spec, reference, config)) {
    const number = server.port?.number;
    const place = `port ${number} of gateway ${qualify(reference, namespace)}`;
    if (isPassedOn(server)) {
      sniHostsOf(spec, number).forEach(([name, rule]) => connections.set(`SNI host '${name}' on ${place}`, rule));
    } else if (takesBytes(server)) {
      const tcp = spec.value?.tcp ?? [];
      const index = tcp.findIndex(({ match }) => meets(match, number));
      if (index >= 0) {
        connections.set(place, spec.get('tcp').items()[index]);
      }
    }
  }
  return connections;
}

/** The servers of a gateway that have a host of the VirtualService. */
function serversOf(spec: VirtualService, reference: string, config: Config): Iterable<Server> {
  const namespace = config.namespaceOf(spec.resource);
  const gateway = config.gateway(reference, namespace);
  const served = gateway && servedTo(namespace, gateway, config);
  const hosts = served ? (spec.value?.hosts ?? []) : [];
  return new Set(hosts.flatMap(host => [...served!.meeting(host.toLowerCase())].map(({ value }) => value)));
}

function sniHostsOf(spec: VirtualService, port: number | undefined): Array<[string, Field<unknown>]> {
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
