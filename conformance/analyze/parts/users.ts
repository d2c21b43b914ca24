import fc from 'fast-check';
import { deployment } from '../deployment';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const context = sometimes(
  fc.constantFrom({ runAsUser: 1337 }, { runAsUser: 1337 }, { runAsUser: 1336 }, { runAsGroup: 1337 }),
  8,
);
const container = fc
  .record({ name: fc.constantFrom('app', 'app', 'app', 'istio-proxy', 'istio-operator'), securityContext: context })
  .map(container => ({ ...container, image: 'app:1' }));

export const part: Part = {
  codes: ['IST0144'],
  documents: fc
    .record({
      name,
      namespace: namespaceName,
      labels: fc.constantFrom<Record<string, string>>({}, {}, {}, {}, {}, {}, { istio: 'x' }, { release: 'istio' }),
      podLabels: fc.constantFrom<Record<string, string>>({}, { istio: 'x' }),
      isPod: fc.boolean(),
      securityContext: context,
      container,
      initContext: context,
    })
    .map(({ name, namespace, labels, podLabels, isPod, securityContext, container, initContext }) => {
      const podSpec = {
        securityContext,
        containers: [container],
        initContainers: [{ name: 'init', image: 'init:1', securityContext: initContext }],
      };
      const metadata = { name: `user-${name}`, namespace, labels };
      return [
        isPod
          ? manifest('v1', 'Pod', metadata, { spec: podSpec })
          : deployment({ ...metadata, podLabels: { app: 'user', ...podLabels }, podSpec }),
      ];
    }),
};
