import fc from 'fast-check';
import type { Part } from '../part';
import { manifest, sometimes } from '../words';

export const part: Part = {
  codes: ['IST0102', 'IST0123'],
  documents: fc
    .record({
      name: fc.constantFrom('shop', 'books', 'istio-system', 'kube-system', 'other'),
      injection: sometimes(fc.constantFrom('enabled', 'disabled', '')),
      revision: sometimes(fc.constantFrom('canary', 'default', '')),
      mode: sometimes(fc.constantFrom('ambient', 'ambient', 'none', '')),
    })
    .map(({ name, injection, revision, mode }) => [
      manifest('v1', 'Namespace', {
        name,
        labels: { 'istio-injection': injection, 'istio.io/rev': revision, 'istio.io/dataplane-mode': mode },
      }),
    ]),
};
