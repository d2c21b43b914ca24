import { operationsOf } from '../../model/authorization-rules';
import { pathNormalizationOf } from '../../model/mesh-settings';
import { annotationsOf } from '../../model/resource';
import type { Rule } from '../rule';

/** Ways of writing the paths of a mesh in which two slashes are one. */
const MERGING = ['MERGE_SLASHES', 'DECODE_AND_MERGE_SLASHES'];

/** Proxies make `/a/../b` and `\` alike as they come, and leave `//` as it is; most servers take it for `/`. */
export const slashEvadesDeny: Rule = {
  name: 'authorization-policy/slash-evades-deny',
  level: 'warning',
  says: 'a DENY policy names paths, and a request with a doubled slash is another path',
  source: 'https://istio.io/latest/docs/ops/best-practices/security/#customize-your-system-on-path-normalization',
  alike: [],
  *check(config) {
    if (MERGING.includes(pathNormalizationOf(config))) {
      return;
    }
    for (const spec of config.specs('AuthorizationPolicy')) {
      if (spec.value?.action !== 'DENY' || annotationsOf(spec.resource)['istio.io/dry-run'] === 'true') {
        continue;
      }
      for (const operation of operationsOf(spec)) {
        const path = (operation.value.paths ? operation.get('paths').items() : []).find(({ value }) => isEvaded(value));
        if (path) {
          yield {
            at: path,
            message: `'${path.value}' is denied, and '/${path.value}' is not, which most servers take for the same`,
            fix: 'deny by notPaths what is not allowed, or set pathNormalization of the mesh to MERGE_SLASHES',
          };
        }
      }
    }
  },
};

/** What ends in, or is, a wildcard that begins with anything takes the other spelling, too. */
function isEvaded(path: string): boolean {
  return path.startsWith('/') && path !== '/*' && path !== '/{**}';
}
