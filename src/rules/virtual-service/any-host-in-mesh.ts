import { isForGatewaysOnly } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const anyHostInMesh: Rule = {
  name: 'virtual-service/any-host-in-mesh',
  level: 'error',
  says: "the host '*' is bound to the sidecars of the mesh",
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      if (spec.value?.hosts?.includes('*') && !isForGatewaysOnly(spec.value)) {
        yield {
          at: spec.get('hosts').items()[spec.value.hosts.indexOf('*')],
          message: "host '*' must be bound to gateways alone: in the mesh it would take the requests to every service",
          fix: "set gateways, without 'mesh', or name the hosts",
        };
      }
    }
  },
};
