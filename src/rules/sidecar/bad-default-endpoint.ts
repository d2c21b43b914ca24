import { problemOfUnixPath, unixPathOf } from '../../model/istiod/address';
import { quote } from '../../model/quote';
import { ingressListeners } from '../../model/sidecar-listeners';
import type { Rule } from '../rule';

/** What comes in stays in the pod. */
export const badDefaultEndpoint: Rule = {
  name: 'sidecar/bad-default-endpoint',
  level: 'error',
  says: 'the defaultEndpoint of a Sidecar is no port of the workload',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioIngressListener-default_endpoint',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const listener of ingressListeners(config)) {
      const { defaultEndpoint = '', port } = listener.value;
      const message = defaultEndpoint !== '' && port ? problemOf(defaultEndpoint) : undefined;
      if (message !== undefined) {
        yield { at: listener.get('defaultEndpoint'), message, fix: `write it as in '127.0.0.1:8080'` };
      }
    }
  },
};

function problemOf(endpoint: string): string | undefined {
  const path = unixPathOf(endpoint);
  if (path !== undefined) {
    return problemOfUnixPath('defaultEndpoint', path);
  }
  const port = Number(LOCAL.exec(endpoint)?.[1] ?? 0);
  return port >= 1 && port <= 65535
    ? undefined
    : `defaultEndpoint must be 127.0.0.1, 0.0.0.0, [::1], [::] or nothing, and a port, or 'unix://' and a path, got ${quote(endpoint)}`;
}

/** As Go splits it: what stands in brackets need not be of version 6, and a number may have a sign. */
const LOCAL = /^(?:127\.0\.0\.1|0\.0\.0\.0|\[(?:127\.0\.0\.1|0\.0\.0\.0|::1?)?\])?:\+?(\d+)$/;
