import { problemOfRegex } from '../../match/regex';
import { envoyPatches } from '../../model/envoy-patches';
import { byteLength } from '../../model/istiod/bytes';
import type { Rule } from '../rule';

/** More than 1024 bytes istiod does not look at: that is another rule. */
export const badProxyVersion: Rule = {
  name: 'envoy-filter/bad-proxy-version',
  level: 'error',
  says: 'the expression that versions of a proxy are compared with is none of RE2',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ProxyMatch-proxy_version',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const patch of envoyPatches(config)) {
      const version = patch.value.match?.proxy?.proxyVersion ?? '';
      const problem =
        version !== '' && byteLength(version) <= 1024 ? problemOfRegex('proxyVersion', version) : undefined;
      if (problem !== undefined) {
        yield { at: patch.get('match').get('proxy').get('proxyVersion'), message: problem };
      }
    }
  },
};
