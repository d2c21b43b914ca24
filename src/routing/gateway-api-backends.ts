import type { Config } from '../model/config';
import { at, listOf, textOf } from '../model/plain';
import type { Resource } from '../model/resource';
import type { Destination } from '../model/wire/virtual-service';
import { GATEWAY_API } from './gateway-api-gateways';
import type { BackendOf } from './gateway-api-rules';
import type { BackendRef } from './gateway-api-wire';

/** Where a backend of a route is. One that the route may not name, or that istiod does not know, is nowhere. */
export function backendIn(route: Resource, config: Config, asksForGrants: boolean): BackendOf {
  const own = config.namespaceOf(route);
  return (ref: BackendRef): Destination => {
    const { group = '', kind = 'Service', namespace = own, name, port } = ref;
    const granted = !asksForGrants || namespace === own || isGranted(route, own, ref, namespace, config);
    if (!granted) {
      return { host: '' };
    }
    const number = port === undefined ? {} : { port: { number: port } };
    if (group === '' && kind === 'Service') {
      return { host: `${name}.${namespace}.svc.${config.settings.clusterDomain}`, ...number };
    }
    return group === 'networking.istio.io' && kind === 'Hostname' ? { host: name, ...number } : { host: '' };
  };
}

/** Whether a ReferenceGrant of the backend's namespace lets routes of another one name it. */
function isGranted(
  route: Resource,
  own: string,
  { group = '', kind = 'Service', name }: BackendRef,
  namespace: string,
  config: Config,
): boolean {
  return config.of(GATEWAY_API, 'ReferenceGrant').some(grant => {
    const { spec } = grant.manifest;
    return (
      config.namespaceOf(grant) === namespace &&
      listOf(at(spec, 'from')).some(
        from => at(from, 'group') === GATEWAY_API && at(from, 'kind') === route.kind && at(from, 'namespace') === own,
      ) &&
      listOf(at(spec, 'to')).some(
        to =>
          (textOf(at(to, 'group')) ?? '') === group &&
          at(to, 'kind') === kind &&
          (textOf(at(to, 'name')) ?? name) === name,
      )
    );
  });
}
