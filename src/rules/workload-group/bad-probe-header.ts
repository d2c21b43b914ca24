import { quote } from '../../model/quote';
import type { Rule } from '../rule';

/** As Kubernetes; the API server takes an underscore. */
export const badProbeHeader: Rule = {
  name: 'workload-group/bad-probe-header',
  level: 'error',
  says: 'the probe of a WorkloadGroup sends a header that has no name, or none that istiod takes',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-group/#HTTPHeader',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('WorkloadGroup')) {
      for (const [i, { name }] of (spec.value?.probe?.httpGet?.httpHeaders ?? []).entries()) {
        if (!name || !NAME.test(name)) {
          const header = spec.get('probe').get('httpGet').get('httpHeaders').items()[i];
          yield {
            at: name === undefined ? header : header.get('name'),
            message: `name of a header must be letters, digits and '-', got ${name === undefined ? 'none' : quote(name)}`,
            fix: `write it as in 'X-Probe'`,
          };
        }
      }
    }
  },
};

const NAME = /^[-A-Za-z0-9]+$/;
