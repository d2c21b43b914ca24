import { targetReferences } from '../../model/policy-selectors';
import type { Rule } from '../rule';

const TARGETS: ReadonlySet<string> = new Set([
  '/Service',
  'core/Service',
  'networking.istio.io/ServiceEntry',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/GatewayClass',
]);

/** A policy is for what has a proxy, or what a waypoint stands for. */
export const unsupportedTarget: Rule = {
  name: 'resource/unsupported-target',
  level: 'error',
  says: 'a policy is for a kind of objects for which there are no policies',
  source: 'https://istio.io/latest/docs/reference/config/type/workload-selector/#PolicyTargetReference',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const reference of targetReferences(config)) {
      const { group = '', kind = '' } = reference.value;
      if (!TARGETS.has(`${group}/${kind}`)) {
        yield {
          at: reference.get('kind'),
          message: `a policy may be for a Service, a ServiceEntry of networking.istio.io, or a Gateway or GatewayClass of gateway.networking.k8s.io, got ${kind} of ${group === '' ? 'the core group' : group}`,
          fix: 'select workloads by their labels, with selector, or name the Gateway or Service before them',
        };
      }
    }
  },
};
