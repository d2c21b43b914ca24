import { labelsOf } from '../../model/resource';
import type { Rule } from '../rule';

/** Only `TCP` in capitals counts, as in istiod. */
export const tcpWithoutAddress: Rule = {
  name: 'service-entry/tcp-without-address',
  level: 'warning',
  says: 'a port of a ServiceEntry takes bytes of TCP, and no address tells whose they are',
  source: 'https://istio.io/latest/docs/ops/configuration/traffic-management/dns-proxy/#address-auto-allocation',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { addresses = [], ports = [], resolution = 'NONE' } = spec.value ?? {};
      const unresolved = resolution === 'NONE';
      if (addresses.length > 0 || !(unresolved || optsOut(labelsOf(spec.resource)))) {
        continue;
      }
      for (const [i, { protocol = '' }] of ports.entries()) {
        if (protocol === '' || protocol === 'TCP') {
          const port = spec.get('ports').items()[i];
          yield {
            at: protocol === '' ? port : port.get('protocol'),
            message: `${protocol || 'unknown bytes'} on a port without an address: every connection to that port is taken for this service`,
            fix: 'set addresses, or say what is spoken, such as TLS',
            // an analyzer is not shown the labels
            alike: unresolved ? undefined : [],
          };
        }
      }
    }
  },
};

/** Whether istiod shall find no address by itself. */
function optsOut(labels: Readonly<Record<string, string>>): boolean {
  return labels['networking.istio.io/enable-autoallocate-ip']?.toLowerCase() === 'false';
}
