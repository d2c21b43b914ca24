import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, namespaceName } from '../words';

const namespaces = fc.uniqueArray(
  fc.constantFrom('shop', 'books', 'nowhere', 'sho*', '*ops', '*', 'Shop', 'istio-system'),
  {
    minLength: 1,
    maxLength: 2,
  },
);

const policy: Arbitrary<object> = fc
  .record({ namespace: namespaceName, list: fc.constantFrom('namespaces', 'notNamespaces'), namespaces })
  .map(({ namespace, list, namespaces }) =>
    manifest(
      'security.istio.io/v1',
      'AuthorizationPolicy',
      { name: 'by-namespace', namespace },
      {
        spec: { rules: [{ from: [{ source: { [list]: namespaces } }] }] },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0101'],
  documents: fc.array(policy, { minLength: 1, maxLength: 2 }),
};
