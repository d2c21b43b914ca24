import type { Config } from '../model/config';
import { once } from '../model/once';
import { type Service, services } from '../model/services';
import { selects, type Workload, workloads } from '../model/workloads';
import { type GatewayEntry, gateways } from './gateways';
import type { Proxy } from './scope';

type Labels = Readonly<Record<string, string>>;

/** The gateways that Istio installs by itself, by what their pods are labelled with. */
const INSTALLED: readonly Labels[] = ['ingressgateway', 'egressgateway'].map(name => ({
  app: `istio-${name}`,
  istio: name,
}));

/** The proxies that run the Gateways of Istio: workloads of the manifests, else what a selector says of one that is elsewhere. */
export const gatewayProxies = once((config: Config): readonly Proxy[] => {
  const proxies: Proxy[] = [];
  const seen = new Set<string>();
  const add = (proxy: Proxy) => {
    if (!seen.has(proxy.name)) {
      seen.add(proxy.name);
      proxies.push(proxy);
    }
  };
  // what selects by more labels says more of its proxy
  const entries = [...gateways(config)].sort((a, b) => size(b.selector) - size(a.selector));
  for (const entry of entries) {
    const running =
      size(entry.selector) === 0 ? [] : workloads(config).filter(({ labels }) => selects(entry.selector, labels));
    running.forEach(workload => add(ofWorkload(workload)));
    // a Gateway for every proxy is one for Istio's ingress too, of which nobody else may have spoken
    const wanted = size(entry.selector) === 0 ? INSTALLED[0] : entry.selector;
    if (!proxies.some(({ labels }) => selects(wanted, labels))) {
      add(elsewhere(entry, config));
    }
  }
  return proxies;
});

/** The Gateways that a proxy runs. */
export function gatewaysOf(proxy: Proxy, config: Config): GatewayEntry[] {
  return gateways(config).filter(({ selector }) => selects(selector, proxy.labels));
}

/** The Services of a proxy: clients connect to their ports. */
export function servicesOf({ namespace, labels }: Proxy, config: Config): Service[] {
  return services(config).filter(
    service => service.namespace === namespace && service.selector !== undefined && selects(service.selector, labels),
  );
}

function ofWorkload({ namespace, name, labels }: Workload): Proxy {
  return { kind: 'gateway', namespace, labels, name: `${namespace}/${name}` };
}

function elsewhere({ selector, namespace }: GatewayEntry, config: Config): Proxy {
  const labels = INSTALLED.find(installed => selects(selector, installed));
  const { rootNamespace } = config.settings;
  return labels
    ? { kind: 'gateway', namespace: rootNamespace, labels, name: `${rootNamespace}/${labels.app}` }
    : { kind: 'gateway', namespace, labels: selector, name: `${namespace}/${Object.values(selector).join('-')}` };
}

function size(map: object): number {
  return Object.keys(map).length;
}
