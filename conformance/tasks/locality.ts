import { deployment, service, stream } from '../facts/manifests';
import type { ApplyOptions } from '../types';

export const CALL = { via: 'sidecar', host: 'helloworld', port: 5000 } as const;

/** `helloworld` with a workload in each locality, named after it; pods that have no node say by a label where they are. */
export function helloWorldIn(...localities: readonly string[]): string {
  return stream(
    service('helloworld', [{ port: 5000, name: 'http' }]),
    ...localities.map(locality =>
      deployment(locality.replace('.', '-'), { app: 'helloworld', 'istio-locality': locality }),
    ),
  );
}

/** A client in a locality. */
export function clientIn(locality: string): ApplyOptions {
  return {
    proxies: ['sidecar'],
    client: { namespace: 'default', labels: { app: 'judge-client', 'istio-locality': locality } },
  };
}
