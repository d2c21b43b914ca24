import { envoyPatches, LISTENER_PARTS } from '../../model/envoy-patches';
import type { EnvoyConfigObjectMatch } from '../../model/wire/envoy-filter';
import type { Rule } from '../rule';

const OBJECTS = ['listener', 'routeConfiguration', 'cluster'] as const;
const ROUTE_PARTS: ReadonlySet<string> = new Set(['ROUTE_CONFIGURATION', 'VIRTUAL_HOST', 'HTTP_ROUTE']);

/** What is patched would never be found. */
export const mismatchedMatch: Rule = {
  name: 'envoy-filter/mismatched-match',
  level: 'error',
  says: 'a patch looks for what it patches among other objects',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-EnvoyConfigObjectMatch',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const patch of envoyPatches(config)) {
      const { applyTo = '', match = {} } = patch.value;
      const fitting = fittingTo(applyTo);
      const found = OBJECTS.find(object => match[object]);
      if (fitting && found && found !== fitting) {
        yield {
          at: patch.get('match').get(found),
          message: `${applyTo} is found by match.${fitting}, not by match.${found}`,
        };
      }
    }
  },
};

function fittingTo(applyTo: string): keyof EnvoyConfigObjectMatch | undefined {
  if (LISTENER_PARTS.has(applyTo)) {
    return 'listener';
  }
  if (ROUTE_PARTS.has(applyTo)) {
    return 'routeConfiguration';
  }
  return applyTo === 'CLUSTER' ? 'cluster' : undefined;
}
