import { quote } from '../../model/quote';
import { clientTls } from '../../model/traffic-policies';
import type { Rule } from '../rule';

const SCHEME = 'configmap://';

/** What stands behind the name is not looked at. */
export const badConfigMapReference: Rule = {
  name: 'destination-rule/bad-config-map-reference',
  level: 'error',
  says: 'credentialName names a ConfigMap, but none of the namespace of its DestinationRule',
  source:
    'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings-credential_name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const tls of clientTls(config)) {
      const { credentialName = '' } = tls.value;
      if (!credentialName.startsWith(SCHEME)) {
        continue;
      }
      const own = config.namespaceOf(tls.resource);
      const [namespace, name = ''] = credentialName.slice(SCHEME.length).split('/');
      if (namespace !== own || name === '') {
        yield {
          at: tls.get('credentialName'),
          message: `credentialName must be '${SCHEME}${own}/NAME', got ${quote(credentialName)}`,
          fix: `put the ConfigMap into namespace ${own}, and name it`,
        };
      }
    }
  },
};
