import type { Config, Spec } from '../model/config';
import { defaultExportTo } from '../model/export-to';
import type { Field } from '../model/field';
import { once } from '../model/once';
import type { HttpRoute, VirtualServiceSpec } from '../model/wire/virtual-service';
import { underRoot } from './delegates';
import { apiRoutes } from './gateway-api-routes';
import { type HttpRule, ruleOf } from './http-rule';

import { byAge, fullHost, gatewayName } from './names';
import type { RootVirtualService } from './root-virtual-service';
import { isSeen, type Visibility, visibilityOf } from './visibility';

/** All VirtualServices that have hosts, the oldest first. */
export const rootVirtualServices = once((config: Config): readonly RootVirtualService[] =>
  config
    .specs('VirtualService')
    .filter(({ value }) => value?.hosts?.length)
    .sort((a, b) => byAge(a.resource, b.resource, config))
    .map(spec => toRoot(spec, config)),
);

const byGateway = once((config: Config): ReadonlyMap<string, readonly RootVirtualService[]> => {
  const index = new Map<string, RootVirtualService[]>();
  for (const root of rootVirtualServices(config)) {
    for (const gateway of new Set(root.gateways)) {
      const kin = index.get(gateway);
      if (kin) {
        kin.push(root);
      } else {
        index.set(gateway, [root]);
      }
    }
  }
  return index;
});

/** The VirtualServices of a gateway that a proxy sees, in istiod's order: private ones, those exported to it, public ones. */
export function virtualServicesOf(config: Config, gateway: string, proxyNamespace: string): RootVirtualService[] {
  const bound = (byGateway(config).get(gateway) ?? []).filter(({ visibility }) => isSeen(visibility, proxyNamespace));
  const rank = ({ visibility, namespace }: RootVirtualService) =>
    visibility.has('*') ? 2 : namespace === proxyNamespace ? 0 : 1;
  return [...bound.sort((a, b) => rank(a) - rank(b)), ...fromApi(config, gateway, proxyNamespace)];
}

/** Those that istiod makes of routes of the Gateway API; in the mesh those of the caller come first. */
function fromApi(config: Config, gateway: string, proxyNamespace: string): RootVirtualService[] {
  const made = apiRoutes(config).get(gateway) ?? [];
  const isOwn = ({ namespace }: RootVirtualService) => namespace === proxyNamespace;
  return [...made.filter(isOwn), ...made.filter(root => !isOwn(root))];
}

function toRoot(spec: Spec<VirtualServiceSpec>, config: Config): RootVirtualService {
  const { resource, value } = spec;
  const namespace = config.namespaceOf(resource);
  const { gateways } = value ?? {};
  const lost: Field<unknown>[] = [];
  return {
    spec,
    id: `${namespace}/${resource.name}`,
    namespace,
    hosts: spec
      .get('hosts')
      .items()
      .map(at => ({ name: fullHost(at.value, resource, config), at })),
    gateways: gateways?.length ? gateways.map(reference => gatewayName(reference, namespace)) : ['mesh'],
    visibility: visibilityOf(value?.exportTo, namespace, defaultExportTo(config, 'defaultVirtualServiceExportTo')),
    rules: spec
      .get('http')
      .items()
      .flatMap(rule => (rule.value.delegate ? delegated(rule, config, lost) : [ruleOf(rule)])),
    lost,
  };
}

function delegated(root: Field<HttpRoute>, config: Config, lost: Field<unknown>[]): HttpRule[] {
  const { name = '', namespace } = root.value.delegate ?? {};
  const rootNamespace = config.namespaceOf(root.resource);
  const found = delegates(config).get(`${namespace || rootNamespace}/${name}`);
  if (!found || !isSeen(delegateVisibility(found, config), rootNamespace)) {
    lost.push(root.get('delegate'));
    return [];
  }
  return found
    .get('http')
    .items()
    .flatMap(rule => underRoot(root, rule) ?? []);
}

const delegates = once(
  (config: Config): ReadonlyMap<string, Spec<VirtualServiceSpec>> =>
    new Map(
      config
        .specs('VirtualService')
        .filter(({ value }) => value && !value.hosts?.length)
        .map(spec => [`${config.namespaceOf(spec.resource)}/${spec.resource.name}`, spec]),
    ),
);

function delegateVisibility({ resource, value }: Spec<VirtualServiceSpec>, config: Config): Visibility {
  return visibilityOf(
    value?.exportTo,
    config.namespaceOf(resource),
    defaultExportTo(config, 'defaultVirtualServiceExportTo'),
  );
}
