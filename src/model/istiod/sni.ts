/** Names in SNI as istiod's webhook takes them where a VirtualService is bound to gateways. */
import { quote } from '../quote';
import { problemOfWildcardHost } from './host';

/**
 * Why istiod does not take `host` for a name that clients ask for in SNI. Sidecars ask the gateways of other clusters for
 * names such as `outbound_.80_._.shop.web.svc.cluster.local`: of these istiod looks only for digits and letters in their places.
 */
export function problemOfSniName(what: string, host: string): string | undefined {
  if (!host.startsWith('outbound_') || host.length > 255) {
    return problemOfWildcardHost(what, host);
  }
  const [, port, , name] = host.split('_');
  return name !== undefined && /\d/.test(port) && /[a-zA-Z]/.test(name)
    ? undefined
    : `${what} must be a name such as 'outbound_.80_._.shop.web.svc.cluster.local', got ${quote(host)}`;
}
