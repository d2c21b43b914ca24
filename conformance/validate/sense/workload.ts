import { type Sense, without, words } from './sense';
import { FQDNS, IPS, NAMES, PORTS, SOCKETS } from './texts';

const ADDRESS = words(
  ['1.2.3.4', 'a.example.com', '2001:db8::1', 'vm', ...SOCKETS.good],
  [...FQDNS.odd, ...IPS.odd, ...SOCKETS.odd],
);

export const WORKLOAD_ENTRY: Sense = {
  words: {
    address: ADDRESS,
    'ports#': words(['http', 'https-1', 'A'], NAMES.odd),
    ports: PORTS,
  },
  settle: { '': entry },
};

export const WORKLOAD_GROUP: Sense = {
  words: {
    ...WORKLOAD_ENTRY.words,
    'probe.grpc.port': PORTS,
    'httpGet.port': PORTS,
    'tcpSocket.port': PORTS,
    'httpGet.scheme': words(['', 'HTTP', 'HTTPS'], ['http', 'ftp']),
    'httpHeaders.name': words(['x-user', 'Host'], ['', 'a_b', 'a b']),
    command: words(['cat', '/bin/x'], ['']),
    'annotations#': words(['a', 'example.com/x'], ['', '*']),
  },
  settle: {
    template: entry,
    probe: value =>
      (value.httpGet ?? value.tcpSocket ?? value.exec)
        ? without(value, 'grpc')
        : { ...without(value, 'grpc'), tcpSocket: { port: 80 } },
    command: list => (list.length === 0 ? ['cat'] : list),
  },
};

function entry(value: any): unknown {
  const some = (value.address ?? value.network) ? value : { ...value, address: '1.2.3.4' };
  return some.address?.startsWith('unix:') ? without(some, 'ports') : some;
}
