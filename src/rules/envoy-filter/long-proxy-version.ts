import { envoyPatches } from '../../model/envoy-patches';
import { byteLength } from '../../model/istiod/bytes';
import type { Rule } from '../rule';

const MOST = 1024;

/** The patch is then for proxies of any version. */
export const longProxyVersion: Rule = {
  name: 'envoy-filter/long-proxy-version',
  level: 'warning',
  says: 'the expression that versions of a proxy are compared with is so long that istiod ignores it',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ProxyMatch-proxy_version',
  alike: ['IST0133'],
  *check(config) {
    for (const patch of envoyPatches(config)) {
      const bytes = byteLength(patch.value.match?.proxy?.proxyVersion ?? '');
      if (bytes > MOST) {
        yield {
          at: patch.get('match').get('proxy').get('proxyVersion'),
          message: `proxyVersion has ${bytes} bytes, and istiod ignores what has more than ${MOST}`,
          fix: 'write what the versions have in common',
        };
      }
    }
  },
};
