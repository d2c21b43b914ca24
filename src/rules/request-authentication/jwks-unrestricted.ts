import { Field } from '../../model/field';
import { at, listOf, textOf } from '../../model/plain';
import { labelsOf } from '../../model/resource';
import { workloads } from '../../model/workloads';
import type { Rule } from '../rule';

const VARIABLE = 'BLOCKED_CIDRS_IN_JWKS_URIS';

/** istiod fetches the keys itself: who may write a RequestAuthentication lets it ask any address of the cluster. */
export const jwksUnrestricted: Rule = {
  name: 'request-authentication/jwks-unrestricted',
  level: 'info',
  group: 'advice',
  says: 'istiod fetches keys for RequestAuthentications from any address',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0175/',
  alike: ['IST0175'],
  *check(config) {
    const policies = config.specs('RequestAuthentication');
    for (const { resource, templatePointer, podSpec } of policies.length > 0 ? workloads(config) : []) {
      const containers = listOf(at(podSpec, 'containers'));
      if (resource.kind !== 'Deployment' || labelsOf(resource).app !== 'istiod' || containers.some(isRestricted)) {
        continue;
      }
      yield {
        at: new Field(resource, `${templatePointer}/spec/containers`, containers),
        message: `istiod fetches keys from any address, for RequestAuthentication ${policies[0].resource.name}${policies.length > 1 ? ` and ${policies.length - 1} more` : ''}`,
        fix: `name the subnets that it must not ask in its variable ${VARIABLE}`,
      };
    }
  },
};

function isRestricted(container: unknown): boolean {
  return listOf(at(container, 'env')).some(
    variable => at(variable, 'name') === VARIABLE && (textOf(at(variable, 'value')) ?? '') !== '',
  );
}
