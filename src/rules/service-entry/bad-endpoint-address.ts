import { isIp } from '../../model/istiod/address';
import { problemOfFqdn } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import type { WorkloadEntrySpec } from '../../model/wire/workload-entry';
import type { Rule } from '../rule';

/** STATIC takes an IP address or a Unix domain socket, DNS an IP address or a name. */
export const badEndpointAddress: Rule = {
  name: 'service-entry/bad-endpoint-address',
  level: 'error',
  says: 'an endpoint has an address that the resolution of its ServiceEntry does not take',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { endpoints = [], resolution = '' } = spec.value ?? {};
      const problemOf = TAKES[resolution];
      for (const [i, endpoint] of endpoints.entries()) {
        const message = problemOf?.(endpoint);
        if (message !== undefined) {
          const field = spec.get('endpoints').items()[i];
          yield {
            at: endpoint.address === undefined ? field : field.get('address'),
            message,
            fix:
              resolution === 'STATIC'
                ? 'write an IP address, or set resolution: DNS'
                : 'write a name, without port and wildcard',
          };
        }
      }
    }
  },
};

const TAKES: { readonly [resolution: string]: ((endpoint: WorkloadEntrySpec) => string | undefined) | undefined } = {
  STATIC: problemOfStatic,
  DNS: problemOfDns,
  DNS_ROUND_ROBIN: problemOfDns,
};

/** Of a workload in another network its gateway is called, so it needs no address. */
function problemOfStatic({ address = '', network = '' }: WorkloadEntrySpec): string | undefined {
  if (address === '') {
    return network === '' ? 'the endpoint has no address' : undefined;
  }
  return address.startsWith('unix://') || isIp(address)
    ? undefined
    : `with resolution STATIC the address must be an IP address or 'unix://' and a path, got ${quote(address)}`;
}

function problemOfDns({ address = '' }: WorkloadEntrySpec): string | undefined {
  if (address === '') {
    return 'the endpoint has no address, which it needs for resolution by DNS';
  }
  if (address.startsWith('unix://')) {
    return `a Unix domain socket needs resolution STATIC, got ${quote(address)}`;
  }
  return isIp(address) ? undefined : problemOfFqdn('address', address);
}
