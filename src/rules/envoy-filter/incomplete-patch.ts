import { envoyPatches } from '../../model/envoy-patches';
import type { EnvoyConfigObjectPatch } from '../../model/wire/envoy-filter';
import type { Rule } from '../rule';

/** Every one of them would do nothing. */
export const incompletePatch: Rule = {
  name: 'envoy-filter/incomplete-patch',
  level: 'error',
  says: 'a patch does not say what is patched, how, or with what',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-EnvoyConfigObjectPatch',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const patch of envoyPatches(config)) {
      const missing = missingOf(patch.value);
      if (missing !== undefined) {
        yield { at: patch, message: `a patch needs ${missing}` };
      }
    }
  },
};

function missingOf({ applyTo = 'INVALID', patch }: EnvoyConfigObjectPatch): string | undefined {
  if (applyTo === 'INVALID') {
    return 'applyTo: what is patched';
  }
  if (!patch) {
    return 'patch: how, and with what';
  }
  const { operation = 'INVALID', value } = patch;
  if (operation === 'INVALID') {
    return 'patch.operation: how it is patched';
  }
  return operation === 'REMOVE' || value ? undefined : `patch.value: what ${operation} is done with`;
}
