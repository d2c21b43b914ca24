import fc from 'fast-check';
import { deployment } from '../deployment';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

export const part: Part = {
  codes: ['IST0175'],
  documents: fc
    .record({
      name,
      namespace: namespaceName,
      isAsked: sometimes(fc.constant(true), 9),
      app: fc.constantFrom('istiod', 'istiod', 'istiod', 'pilot'),
      env: sometimes(
        fc.constantFrom(
          [{ name: 'BLOCKED_CIDRS_IN_JWKS_URIS', value: '10.0.0.0/8' }],
          [{ name: 'BLOCKED_CIDRS_IN_JWKS_URIS', value: '' }],
          [{ name: 'OTHER', value: '1' }],
        ),
        7,
      ),
    })
    .map(({ name, namespace, isAsked, app, env }) => [
      deployment({
        name: 'istiod',
        namespace: 'istio-system',
        labels: { app },
        podLabels: { app: 'istiod' },
        podSpec: { containers: [{ name: 'discovery', image: 'pilot:1', env }] },
      }),
      ...(isAsked
        ? [
            manifest(
              'security.istio.io/v1',
              'RequestAuthentication',
              { name: `keys-${name}`, namespace },
              {
                spec: {
                  selector: { matchLabels: { app: 'keys' } },
                  jwtRules: [{ issuer: 'a', jwksUri: 'https://a.example.com' }],
                },
              },
            ),
          ]
        : []),
    ]),
};
