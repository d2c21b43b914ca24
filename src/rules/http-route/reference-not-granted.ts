import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import type { Resource } from '../../model/resource';
import type { Rule } from '../rule';

const GROUP = 'gateway.networking.k8s.io';

/** What is read of an HTTPRoute. */
interface HttpRouteSpec {
  readonly parentRefs?: Array<{ readonly kind?: string }>;
  readonly rules?: Array<{ readonly backendRefs?: Reference[] }>;
}

/** An object that is referred to; a Service unless said otherwise. */
interface Reference {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

/** What is read of a ReferenceGrant. */
interface GrantSpec {
  readonly from?: Array<{ readonly group: string; readonly kind: string; readonly namespace: string }>;
  readonly to?: Array<{ readonly group: string; readonly kind: string; readonly name?: string }>;
}

/** In the mesh no grant is asked for: the Service's own namespace says who may call it. */
export const referenceNotGranted: Rule = {
  name: 'http-route/reference-not-granted',
  level: 'warning',
  says: 'a route of a gateway sends to a Service of another namespace, which does not let it',
  source: 'https://gateway-api.sigs.k8s.io/reference/api-types/referencegrant/',
  alike: [],
  *check(config) {
    const grants = ofKind(config, 'ReferenceGrant');
    for (const resource of ofKind(config, 'HTTPRoute')) {
      const spec = new Field(resource, '/spec', resource.manifest.spec as HttpRouteSpec | undefined);
      if (!spec.value?.parentRefs?.some(({ kind = 'Gateway' }) => kind === 'Gateway')) {
        continue;
      }
      for (const backend of spec
        .get('rules')
        .items()
        .flatMap(rule => rule.get('backendRefs').items())) {
        const { kind = 'Service', name, namespace = resource.namespace } = backend.value;
        if (namespace !== resource.namespace && !grants.some(grant => allows(grant, resource, backend.value))) {
          yield {
            at: backend.get('namespace'),
            message: `${kind} ${namespace}/${name} is of another namespace, which grants nothing to HTTPRoutes of ${resource.namespace ?? 'this one'}: the gateway answers 500`,
            fix: `put a ReferenceGrant into namespace ${namespace} (gatewayapi.ReferenceGrant)`,
          };
        }
      }
    }
  },
};

function ofKind(config: Config, kind: string): Resource[] {
  return config.resources.filter(resource => resource.group === GROUP && resource.kind === kind);
}

function allows(
  grant: Resource,
  route: Resource,
  { group = '', kind = 'Service', name, namespace }: Reference,
): boolean {
  const { from = [], to = [] } = (grant.manifest.spec ?? {}) as GrantSpec;
  return (
    grant.namespace === namespace &&
    from.some(each => each.group === GROUP && each.kind === 'HTTPRoute' && each.namespace === route.namespace) &&
    to.some(each => each.group === group && each.kind === kind && (each.name ?? name) === name)
  );
}
