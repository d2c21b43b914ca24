import { Chart, Testing } from 'cdk8s';
import { ClientTls, EgressGateway, ServiceEntry, ServicePort } from 'cdk8s-istio';
import * as fc from 'fast-check';
import type { Expected } from '../facts/fact';
import { toYaml } from '../to-yaml';
import type { Issued, RequestSpec } from '../types';
import { encrypted, fromSidecar, hop, plain } from './egress';

/** A service that leaves the mesh, as a test makes one up. */
export interface LeavingService {
  readonly hosts: readonly string[];
  readonly http?: number;
  readonly tls?: number;
  readonly originate: boolean;
}

/** Hosts of which one is nearly the other. */
const HOSTS = ['a.com', 'b.a.com', 'a-b.com', 'x.a-b.com', 'xa.com', 'a.com.de', 'any.a.com'];

const port = (...ports: readonly number[]) => fc.option(fc.constantFrom(...ports), { nil: undefined });

/** Services of one gateway; no host is in two of them. */
export const leavingServices: fc.Arbitrary<readonly LeavingService[]> = fc
  .uniqueArray(fc.constantFrom(...HOSTS), { minLength: 1, maxLength: HOSTS.length })
  .chain(hosts =>
    fc
      .array(
        fc.record({
          hosts: fc.constant([] as readonly string[]),
          http: port(80, 8080),
          tls: port(443, 8443),
          originate: fc.boolean(),
        }),
        { minLength: hosts.length, maxLength: hosts.length },
      )
      .map(services => services.map((service, i) => ({ ...service, hosts: [hosts[i]] }))),
  )
  .map(services => services.filter(({ http, tls }) => http ?? tls).map(withMates))
  .filter(services => services.length > 0);

/** Some services have two hosts. */
function withMates(service: LeavingService, i: number): LeavingService {
  return i % 3 === 2 ? { ...service, hosts: [...service.hosts, `mate.${service.hosts[0]}`] } : service;
}

/** What the library makes of them. */
export function writeServices(services: readonly LeavingService[]): string {
  const chart = new Chart(Testing.app(), 'leaving', { namespace: 'default' });
  const egress = new EgressGateway(chart, 'Egress');
  services.forEach(({ hosts, http, tls, originate }, i) => {
    const ports = [
      ...(http ? [ServicePort.http(http, originate ? { targetPort: 9443 } : {})] : []),
      ...(tls ? [ServicePort.tls(tls)] : []),
    ];
    const entry = new ServiceEntry(chart, `Service${i}`, { hosts: [...hosts], ports });
    egress.addService(entry, originate && http ? { originate: ClientTls.simple() } : {});
  });
  return toYaml(Testing.synth(chart));
}

type Row = readonly [Partial<RequestSpec>, Expected];

/** What becomes of requests for each host: a sidecar sends them to the gateway, and the gateway to that host and no other. */
export function rowsOf(services: readonly LeavingService[], workload: Issued): Row[] {
  const known = services.flatMap(each => each.hosts.map(host => ({ ...each, host })));
  // a port that no service needs is not even open
  const closed = (port: 'http' | 'tls') => (services.some(each => each[port]) ? 'RESET' : 'REFUSED');
  const others = HOSTS.filter(host => !known.some(each => each.host === host));
  return [
    ...known.flatMap(({ host, http, originate }) => (http ? httpRows(host, http, originate, workload) : [])),
    ...known.flatMap(({ host, tls }) => (tls ? tlsRows(host, tls) : [])),
    ...others.flatMap((host): Row[] => [
      [fromSidecar(host, workload), { outcome: closed('http') }],
      [encrypted(host, 'gateway'), { outcome: closed('tls') }],
    ]),
  ];
}

function httpRows(host: string, number: number, originate: boolean, workload: Issued): Row[] {
  const out = { status: 200, workload: host, authority: host, cluster: `outbound|${number}||${host}` };
  return [
    [
      { ...plain(host), port: number },
      { status: 200, cluster: hop(80, subsetOf(host)), sni: host, authority: host },
    ],
    [fromSidecar(host, workload), { ...out, sni: originate ? host : undefined }],
    // as clients call a port that is not 80
    [
      { ...fromSidecar(host, workload), host: `${host}:${number}` },
      { status: 200, workload: host, authority: `${host}:${number}`, sni: originate ? host : undefined },
    ],
  ];
}

function tlsRows(host: string, number: number): Row[] {
  return [
    [
      { ...encrypted(host, 'sidecar'), port: number },
      { status: 200, cluster: hop(443, subsetOf(host)) },
    ],
    [encrypted(host, 'gateway'), { status: 200, cluster: `outbound|${number}||${host}` }],
  ];
}

function subsetOf(host: string): string {
  return host.replace(/\./g, '-');
}
