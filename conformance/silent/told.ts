/**
 * What the check tells of Istio's own examples, and why it is right to: by the place of the example, or by the rule for all that
 * a rule tells. Whatever else it tells is a false alarm.
 */
export const TOLD: { readonly [example: string]: { readonly [rule: string]: string } } = {
  'samples/bookinfo/networking/fault-injection-details-v1.yaml': {
    'virtual-service/unreachable-rule':
      'istiod warns of it too: its second rule stands behind one that takes everything',
  },
  'samples/helloworld/gateway-api/helloworld-route.yaml': {
    'resource/parent-not-found': 'its Gateway is in the file beside it',
  },
  'samples/tcp-echo/tcp-echo-20-v2.yaml': {
    'virtual-service/gateway-not-found': 'its Gateway is in the file beside it',
  },
  'networking/v1alpha3/service_entry.proto#8': {
    'virtual-service/gateway-not-found': 'its Gateway is another part of the comment',
  },
  'networking/v1alpha3/virtual_service.proto#8': {
    'virtual-service/gateway-not-found': 'its Gateway is told of, and not shown',
  },
  'networking/v1alpha3/virtual_service.proto#9': {
    'api-server/bad-metadata': 'its namespace is nsA, which no cluster takes',
  },
  'networking/v1alpha3/virtual_service.proto#10': {
    'api-server/bad-metadata': 'its namespace is nsB, which no cluster takes',
  },
  'networking/v1alpha3/virtual_service.proto#12': {
    'virtual-service/gateway-not-found': 'its Gateway is told of, and not shown',
  },
  'networking/v1alpha3/virtual_service.proto#19': {
    'api-server/unknown-field': 'prefix_rewrite never was a field: the API server would refuse it',
  },
  'networking/v1alpha3/workload_entry.proto#5': {
    'workload-entry/network-without-address': 'it is reached by the gateway of its network only, as the comment says',
  },
  'security/v1beta1/authorization_policy.proto#2': {
    'authorization-policy/denies-tcp': 'istiod warns of it too',
  },
  'security/v1beta1/authorization_policy.proto#9': {
    'authorization-policy/denies-tcp': 'istiod warns of it too',
  },
  'security/v1beta1/request_authentication.proto#1': {
    'request-authentication/token-not-required': 'the policy that asks for a token is another part of the comment',
  },
  'security/v1beta1/request_authentication.proto#3': {
    'request-authentication/token-not-required': 'the policy that asks for a token is another part of the comment',
  },
  'security/v1beta1/request_authentication.proto#5': {
    'request-authentication/token-not-required': 'the policy that asks for a token is another part of the comment',
  },
  'security/v1beta1/request_authentication.proto#8': {
    'request-authentication/token-not-required': 'the policy that asks for a token is another part of the comment',
  },
  'security/v1beta1/request_authentication.proto#10': {
    'virtual-service/gateway-not-found': 'its Gateway is told of, and not shown',
  },
  'examples/spring-gs-literal: spring-gs-literal.k8s.yaml': {
    'virtual-service/rewrite-breaks-path': 'it is there to show the doubled slash of the post',
  },
};

/** Files of the samples that belong together: with what they refer to nothing is left to tell. */
export const TOGETHER: ReadonlyArray<readonly string[]> = [
  ['samples/helloworld/helloworld.yaml', 'samples/helloworld/gateway-api/helloworld-gateway.yaml'],
  ['samples/helloworld/helloworld.yaml', 'samples/helloworld/helloworld-gateway.yaml'],
  ['samples/httpbin/httpbin.yaml', 'samples/httpbin/httpbin-gateway.yaml'],
  ['samples/tcp-echo/tcp-echo-services.yaml', 'samples/tcp-echo/tcp-echo-all-v1.yaml'],
  [
    'samples/bookinfo/platform/kube/bookinfo.yaml',
    'samples/bookinfo/networking/bookinfo-gateway.yaml',
    'samples/bookinfo/networking/destination-rule-reviews.yaml',
    'samples/bookinfo/networking/virtual-service-reviews-v3.yaml',
  ],
];
