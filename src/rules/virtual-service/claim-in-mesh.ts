import { isRoutingClaim } from '../../model/istiod/routing-claim';
import { httpMatchesWith, isForGatewaysOnly, virtualServiceOf } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const claimInMesh: Rule = {
  name: 'virtual-service/claim-in-mesh',
  level: 'error',
  says: 'a rule asks for a claim of a JWT, and holds for sidecars too',
  source: 'https://istio.io/latest/docs/tasks/security/authentication/jwt-route/',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const key of ['headers', 'withoutHeaders'] as const) {
      for (const match of httpMatchesWith(config, key)) {
        for (const name of Object.keys(match.value[key] ?? {})) {
          if (isRoutingClaim(name) && !isForGatewaysOnly(virtualServiceOf(match))) {
            yield {
              at: match.get(key).get(name),
              message: `'${name}' is a claim of a JWT, which only gateways route by, and the VirtualService holds for the mesh`,
              fix: "set gateways, without 'mesh'",
            };
          }
        }
      }
    }
  },
};
