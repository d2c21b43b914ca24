import type { Rule } from '../rule';

/** The API server takes grpc, and so does the proxy: istiod's webhook does not know it. */
export const unsupportedProbe: Rule = {
  name: 'workload-group/unsupported-probe',
  level: 'error',
  says: 'the probe of a WorkloadGroup asks in no way that istiod takes',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-group/#ReadinessProbe',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('WorkloadGroup')) {
      const probe = spec.value?.probe;
      if (probe && !probe.httpGet && !probe.tcpSocket && !probe.exec) {
        const field = spec.get('probe');
        yield {
          at: probe.grpc ? field.get('grpc') : field,
          message: `the probe must have httpGet, tcpSocket or exec, got ${probe.grpc ? 'grpc, which istiod refuses' : 'none'}`,
          fix: 'ask by httpGet or tcpSocket',
        };
      }
    }
  },
};
