import type { Config } from '../../model/config';
import type { Field } from '../../model/field';
import {
  GATEWAY_API,
  judgesServices,
  listenersOf,
  namespacesWithGateways,
  type ParentReference,
  routes,
} from '../../model/gateway-api';
import { servicesByName } from '../../model/services';
import type { Problem, Rule } from '../rule';

/** A route without its parent routes nothing. */
export const parentNotFound: Rule = {
  name: 'resource/parent-not-found',
  level: 'warning',
  group: 'reference',
  says: 'a route of the Gateway API is attached to a Gateway, a listener or a Service that is not there',
  source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/#attaching-to-gateways',
  alike: ['KIA1401'],
  *check(config) {
    for (const spec of routes(config)) {
      for (const parent of spec.value?.parentRefs?.length ? spec.get('parentRefs').items() : []) {
        const { group = GATEWAY_API, kind = 'Gateway' } = parent.value;
        const problem =
          group === GATEWAY_API && kind === 'Gateway'
            ? problemOfGateway(parent, config)
            : group === '' && kind === 'Service'
              ? problemOfService(parent, config)
              : undefined;
        if (problem) {
          yield problem;
        }
      }
    }
  },
};

function problemOfGateway(parent: Field<ParentReference>, config: Config): Problem | undefined {
  const own = config.namespaceOf(parent.resource);
  const { name, namespace = own, sectionName, port } = parent.value;
  const gateway = config.find(GATEWAY_API, 'Gateway', namespace, name);
  if (!gateway) {
    // the Gateways of other namespaces are often somebody else's: one is missed only where there are others
    return config.settings.closed || namespace === own || namespacesWithGateways(config).has(namespace)
      ? {
          at: parent.get('name'),
          message: `no Gateway '${name}' is in namespace '${namespace}'`,
          fix: 'declare the Gateway, or correct the name and the namespace',
        }
      : undefined;
  }
  const listeners = listenersOf(gateway);
  if (!listeners) {
    return undefined;
  }
  if (sectionName !== undefined && !listeners.some(listener => listener.name === sectionName)) {
    return {
      at: parent.get('sectionName'),
      message: `Gateway '${name}' has no listener '${sectionName}'`,
      fix: `name one of ${listeners.map(listener => listener.name).join(', ')}`,
    };
  }
  return port === undefined || listeners.some(listener => listener.port === port)
    ? undefined
    : {
        at: parent.get('port'),
        message: `Gateway '${name}' has no listener on port ${port}`,
        fix: `name one of ${listeners.map(listener => listener.port).join(', ')}`,
      };
}

function problemOfService(parent: Field<ParentReference>, config: Config): Problem | undefined {
  const { name, namespace = config.namespaceOf(parent.resource), port } = parent.value;
  const service = servicesByName(config).get(`${namespace}/${name}`);
  if (!service) {
    return judgesServices(namespace, config)
      ? {
          at: parent.get('name'),
          message: `no Service '${name}' is in namespace '${namespace}'`,
          fix: 'declare the Service, or correct the name and the namespace',
        }
      : undefined;
  }
  return port === undefined || !service.ports || service.ports.some(({ number }) => number === port)
    ? undefined
    : {
        at: parent.get('port'),
        message: `Service '${name}' has no port ${port}`,
        fix: `name one of ${service.ports.map(({ number }) => number).join(', ')}`,
      };
}
