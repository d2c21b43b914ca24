import { servicePolicies, trafficPolicies } from '../../model/traffic-policies';
import type { PortTrafficPolicy, TrafficPolicy } from '../../model/wire/traffic-policy';
import type { Rule } from '../rule';

/** A list without items is nothing on istiod's wire; an object without fields is something. */
export const emptyTrafficPolicy: Rule = {
  name: 'destination-rule/empty-traffic-policy',
  level: 'error',
  says: 'a traffic policy says nothing',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    const ofServices = new Set(servicePolicies(config));
    for (const { policy } of trafficPolicies(config)) {
      if (ofServices.has(policy)) {
        if (isEmpty(policy.value) && saysNothingMore(policy.value)) {
          yield {
            at: policy,
            message: 'the traffic policy is empty',
            fix: 'leave it out, or say how clients connect, balance or secure',
          };
        }
      } else if (isEmpty(policy.value)) {
        yield {
          at: policy,
          message:
            'the traffic policy of a port is empty: it needs connectionPool, loadBalancer, outlierDetection or tls',
          fix: 'leave it out, or say one of the four',
        };
      }
    }
  },
};

function isEmpty({ connectionPool, loadBalancer, outlierDetection, tls }: PortTrafficPolicy): boolean {
  return !connectionPool && !loadBalancer && !outlierDetection && !tls;
}

function saysNothingMore({ portLevelSettings = [], tunnel, proxyProtocol, retryBudget }: TrafficPolicy): boolean {
  return portLevelSettings.length === 0 && !tunnel && !proxyProtocol && !retryBudget;
}
