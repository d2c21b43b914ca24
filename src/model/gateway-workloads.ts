import type { Config } from './config';
import { selected } from './selection';
import { selects } from './workloads';

type Labels = Readonly<Record<string, string>>;

/** A proxy at which a Gateway listens: a workload of the mesh, or one that is taken to be there. */
export interface GatewayWorkload {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** Whether it is none of the mesh, but the ingress that Istio's installation makes. */
  readonly assumed?: boolean;
}

/** The ports of the ingress that Istio's analyzer takes to be there. */
export const ASSUMED_PORTS: readonly number[] = [80, 443, 31400, 15443];

/**
 * The workloads that a Gateway selects. Where it selects none, and asks for no more than the labels of the ingress that
 * Istio's installation makes, that one is taken to be there: the installation is seldom among the manifests.
 */
export function gatewayWorkloads(selector: Labels, config: Config): readonly GatewayWorkload[] {
  const found = selected(selector, undefined, config);
  const isAny = Object.keys(selector).length === 0;
  if (found.length > 0 && !isAny) {
    return found;
  }
  const { rootNamespace } = config.settings;
  return selects(selector, { istio: 'ingressgateway', app: 'istio-ingressgateway' })
    ? [
        ...found,
        {
          name: 'istio-ingressgateway',
          namespace: rootNamespace,
          labels: { istio: 'ingressgateway', ...selector },
          assumed: true,
        },
      ]
    : [];
}
