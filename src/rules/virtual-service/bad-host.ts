import { isIp } from '../../model/istiod/address';
import { problemOfWildcardHost } from '../../model/istiod/host';
import { problemOfSniName } from '../../model/istiod/sni';
import { isForGatewaysOnly } from '../../model/virtual-services';
import type { VirtualServiceSpec } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

export const badHost: Rule = {
  name: 'virtual-service/bad-host',
  level: 'error',
  says: 'a host of a VirtualService is no DNS name, wildcard or IP address',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      const { value } = spec;
      const problemOf =
        value && isForGatewaysOnly(value) && asksForSni(value) ? problemOfSniName : problemOfWildcardHost;
      for (const [i, host] of (value?.hosts ?? []).entries()) {
        const message = problemOf('host of a VirtualService', host);
        if (message !== undefined && !isIp(host)) {
          yield { at: spec.get('hosts').items()[i], message };
        }
      }
    }
  },
};

/** istiod looks for the names that it makes itself only where a rule asks for SNI. */
function asksForSni({ tls = [] }: VirtualServiceSpec): boolean {
  return tls.some(({ match = [] }) => match.some(({ sniHosts }) => sniHosts?.length));
}
