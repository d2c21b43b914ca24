import { isProtocol } from './istiod/protocol';
import type { ServicePort } from './services';

/** What Kubernetes calls some protocols, in `appProtocol` alone. */
const OF_KUBERNETES: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/h2c', 'http2'],
  ['kubernetes.io/ws', 'http'],
  ['kubernetes.io/wss', 'https'],
]);

/** Ports of protocols in which the server speaks first: SMTP, DNS, MySQL, MongoDB. There is nothing to sniff. */
const SERVER_FIRST: ReadonlySet<number> = new Set([25, 53, 3306, 27017]);

/**
 * What istiod takes a port of a Service to speak, in small letters; nothing where it does not know and the proxies look at the bytes.
 *
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/
 */
export function protocolOf({ protocol, appProtocol, name, number }: ServicePort): string | undefined {
  if (protocol === 'UDP') {
    return 'udp';
  }
  const ofKubernetes = appProtocol === undefined ? undefined : OF_KUBERNETES.get(appProtocol);
  if (ofKubernetes !== undefined) {
    return ofKubernetes;
  }
  const said = (appProtocol ?? name ?? '').toLowerCase();
  const prefix = said.startsWith('grpc-web') ? 'grpc-web' : said.split('-', 1)[0];
  if (isProtocol(prefix)) {
    return prefix;
  }
  return SERVER_FIRST.has(number) ? 'tcp' : undefined;
}
