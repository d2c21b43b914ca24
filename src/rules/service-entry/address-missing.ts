import { at } from '../../model/plain';
import { labelsOf, type Resource } from '../../model/resource';
import type { Config } from '../../model/config';
import type { Rule } from '../rule';

/** A connection of TCP names no host: only its address tells where it goes. */
export const addressMissing: Rule = {
  name: 'service-entry/address-missing',
  level: 'warning',
  says: 'a ServiceEntry for TCP has no address by which its connections could be told from others of the port',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0134/',
  alike: ['IST0134'],
  *check(config) {
    if (isCaptured(config)) {
      return;
    }
    for (const spec of config.specs('ServiceEntry')) {
      const { addresses, ports = [] } = spec.value ?? {};
      const index = ports.findIndex(({ protocol = '' }) => protocol === '' || protocol.toUpperCase() === 'TCP');
      if (index < 0 || addresses?.length || isAllocated(spec.resource)) {
        continue;
      }
      yield {
        at: spec.get('ports').items()[index],
        message: `port ${ports[index].number} is ${ports[index].protocol ? 'TCP' : 'taken for TCP'}, and without addresses every connection to that port is taken for it`,
        fix: "add addresses, or let Istio choose one: proxyMetadata ISTIO_META_DNS_CAPTURE: 'true'",
      };
    }
  },
};

/** Whether the mesh gives addresses to hosts, and answers with them. */
function isCaptured({ settings }: Config): boolean {
  const metadata = at(settings.meshConfig, 'defaultConfig', 'proxyMetadata');
  return (
    at(metadata, 'ISTIO_META_DNS_CAPTURE') === 'true' &&
    ['ISTIO_META_DNS_AUTO_ALLOCATE', 'PILOT_ENABLE_IP_AUTOALLOCATE'].some(name => at(metadata, name) === 'true')
  );
}

function isAllocated(resource: Resource): boolean {
  const addresses = at(resource.manifest, 'status', 'addresses');
  return (
    (Array.isArray(addresses) && addresses.length > 0) ||
    labelsOf(resource)['networking.istio.io/enable-autoallocate-ip'] === 'true'
  );
}
