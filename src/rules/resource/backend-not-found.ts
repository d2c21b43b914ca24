import type { Field } from '../../model/field';
import { type BackendReference, judgesServices, routes, type RouteSpec } from '../../model/gateway-api';
import { servicesByName } from '../../model/services';
import type { Rule } from '../rule';

/** Istio answers with 500 where there is no backend. */
export const backendNotFound: Rule = {
  name: 'resource/backend-not-found',
  level: 'warning',
  group: 'reference',
  says: 'a route of the Gateway API leads to a Service, or a port of it, that is not there',
  source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/#backendrefs-optional',
  alike: ['KIA1402'],
  *check(config) {
    for (const spec of routes(config)) {
      const own = config.namespaceOf(spec.resource);
      for (const backend of backendsOf(spec)) {
        const { group = '', kind = 'Service', name, namespace = own, port } = backend.value;
        if (group !== '' || kind !== 'Service') {
          continue;
        }
        const service = servicesByName(config).get(`${namespace}/${name}`);
        if (!service) {
          // the Services of a namespace may be somebody else's: one is missed only where there are others
          if (judgesServices(namespace, config)) {
            yield {
              at: backend.get('name'),
              message: `no Service '${name}' is in namespace '${namespace}'`,
              fix: 'declare the Service, or correct the name and the namespace',
            };
          }
        } else if (port !== undefined && service.ports?.every(({ number }) => number !== port)) {
          yield {
            at: backend.get('port'),
            message: `Service '${name}' has no port ${port}`,
            fix: `name one of ${service.ports.map(({ number }) => number).join(', ')}`,
          };
        }
      }
    }
  },
};

/** What requests are sent to, and what gets a copy of them. */
function backendsOf(spec: Field<RouteSpec | undefined>): Array<Field<BackendReference>> {
  return spec
    .get('rules')
    .items()
    .flatMap(rule => {
      const backends = rule.value.backendRefs ? rule.get('backendRefs').items() : [];
      const filters = [rule, ...backends].flatMap(each =>
        each.value.filters
          ? (each as Field<{ readonly filters?: NonNullable<typeof rule.value.filters> }>).get('filters').items()
          : [],
      );
      const mirrors = filters.flatMap(filter => {
        const mirror = filter.get('requestMirror').get('backendRef');
        return mirror.value ? [mirror as Field<BackendReference>] : [];
      });
      return [...backends, ...mirrors];
    });
}
