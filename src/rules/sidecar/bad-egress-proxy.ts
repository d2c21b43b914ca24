import { problemOfFqdn, problemOfLabel } from '../../model/istiod/host';
import type { Rule } from '../rule';

/** Where the mode is not said it is REGISTRY_ONLY. */
export const badEgressProxy: Rule = {
  name: 'sidecar/bad-egress-proxy',
  level: 'error',
  says: 'the egressProxy of a Sidecar is nothing that all the rest could be sent to',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#OutboundTrafficPolicy',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Sidecar')) {
      const { mode, egressProxy } = spec.value?.outboundTrafficPolicy ?? {};
      if (!egressProxy) {
        continue;
      }
      const proxy = spec.get('outboundTrafficPolicy').get('egressProxy');
      if (mode !== 'ALLOW_ANY') {
        yield {
          at: proxy,
          message: `egressProxy needs mode ALLOW_ANY, got ${mode ?? 'none'}`,
          fix: 'set mode: ALLOW_ANY',
        };
        continue;
      }
      const { host = '', subset = '', port } = egressProxy;
      const badHost = problemOfFqdn('host', host);
      if (badHost !== undefined) {
        yield { at: proxy.get('host'), message: badHost, fix: 'name a service by its full name' };
      }
      if (!port) {
        yield { at: proxy, message: 'egressProxy has no port', fix: 'say it: port: { number: 443 }' };
        continue;
      }
      const badSubset = subset === '' ? undefined : problemOfLabel('subset', subset);
      if (badSubset !== undefined) {
        yield { at: proxy.get('subset'), message: badSubset, fix: 'name it as its DestinationRule does' };
      }
      const { number = 0 } = port;
      if (number < 1 || number > 65535) {
        yield {
          at: port.number === undefined ? proxy.get('port') : proxy.get('port').get('number'),
          message: `number of a port must be from 1 to 65535, got ${port.number ?? 'none'}`,
          fix: 'say a port of the service',
        };
      }
    }
  },
};
