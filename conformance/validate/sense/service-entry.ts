import { distinct, type Sense, without, words } from './sense';
import { FQDNS, HOSTS, IPS, NAMES, PORTS, PROTOCOLS, SOCKETS, SUBNETS } from './texts';

const ADDRESSES = words(
  ['1.2.3.4', 'a.example.com', '2001:db8::1', ...SOCKETS.good],
  [...FQDNS.odd, ...IPS.odd, ...SOCKETS.odd],
);

export const SERVICE_ENTRY: Sense = {
  words: {
    hosts: HOSTS,
    addresses: SUBNETS,
    'ports.number': PORTS,
    'ports.targetPort': words([0, 80, 65535], [65536]),
    'ports.name': NAMES,
    'ports.protocol': PROTOCOLS,
    'endpoints.address': ADDRESSES,
    'endpoints.ports#': words(['http', 'https-1'], NAMES.odd),
    'endpoints.ports': PORTS,
    'labels#': words(['app', 'version'], ['istio.io/use-waypoint', '*']),
  },
  settle: {
    '': spec => {
      const ports = distinct(spec.ports, ({ name }: any) => name).filter(
        ({ number }: any, i, all: any[]) => all.findIndex(other => other.number === number) === i,
      );
      const hosts = spec.hosts?.length > 0 ? distinct(spec.hosts) : ['shop.example.com'];
      return suit({ ...without(spec, 'ports'), ...(ports.length > 0 && { ports }), hosts });
    },
    exportTo: list => (list.includes('*') ? ['*'] : list.includes('~') ? ['~'] : distinct(list)),
  },
};

/** Makes the fields suit the resolution. */
function suit(spec: any): unknown {
  const plain = (spec.hosts as string[]).filter(host => !host.includes('*'));
  const fqdns = plain.length > 0 ? plain : ['shop.example.com'];
  const narrow = (spec.addresses ?? []).filter((address: string) => !address.includes('/'));
  const named = new Set((spec.ports ?? []).map(({ name }: any) => name));
  const http = (spec.ports ?? []).every(({ protocol }: any) => /^(http|grpc|tls)/i.test(protocol ?? ''));
  const one = spec.workloadSelector ? without(spec, 'endpoints') : spec;
  const ends = (list: any[], fits: (address: string) => boolean): object[] =>
    list.map(end => ({
      ...end,
      address: fits(end.address ?? '') ? end.address : '1.2.3.4',
      ports: Object.fromEntries(Object.entries(end.ports ?? {}).filter(([name]) => named.has(name))),
    }));
  switch (spec.resolution) {
    case 'STATIC': {
      const some = one.endpoints && { endpoints: ends(one.endpoints, address => /^[\d.:a-f]+$/.test(address)) };
      return { ...one, ...some, hosts: http ? one.hosts : one.hosts.slice(0, 1) };
    }
    case 'DNS':
    case 'DNS_ROUND_ROBIN': {
      const most = spec.resolution === 'DNS' ? 9 : 1;
      const some = one.endpoints && {
        endpoints: ends(one.endpoints.slice(0, most), address => /^[\w.:-]+$/.test(address)),
      };
      return { ...one, ...some, hosts: http ? fqdns : fqdns.slice(0, 1), ...(one.addresses && { addresses: narrow }) };
    }
    case 'DYNAMIC_DNS': {
      const ports = (spec.ports ?? []).map((port: any) => ({ ...port, protocol: 'TLS' }));
      return { ...without(spec, 'endpoints', 'addresses'), ports, hosts: ['*.example.com'], location: 'MESH_EXTERNAL' };
    }
    default:
      return without(one, 'endpoints');
  }
}
