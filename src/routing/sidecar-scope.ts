import { coversHost } from '../match/host';
import type { Config, Spec } from '../model/config';
import type { SidecarSpec } from '../model/wire/sidecar';
import { selects } from '../model/workloads';
import { allowsAny } from './mesh-config';
import { byAge } from './names';
import type { Proxy } from './scope';

/** What a workload's sidecar is told of the mesh. */
export interface SidecarScope {
  /** The Sidecar that says it; nothing where none does, and all is known. */
  readonly spec?: Spec<SidecarSpec>;
  /** Whether hosts that it does not know are called all the same. */
  readonly allowsAny: boolean;
}

/** The Sidecar of a proxy: one for its workload, else its namespace's, else the whole mesh's; of two the older. */
export function sidecarScope({ namespace, labels }: Proxy, config: Config): SidecarScope {
  const all = [...config.specs('Sidecar')].sort((a, b) => byAge(a.resource, b.resource, config));
  const within = (where: string) => all.filter(({ resource }) => config.namespaceOf(resource) === where);
  const selector = ({ value }: Spec<SidecarSpec>) => value?.workloadSelector?.labels;
  const spec =
    within(namespace).find(each => selector(each) && selects(selector(each)!, labels)) ??
    within(namespace).find(each => !selector(each)) ??
    within(config.settings.rootNamespace).find(each => !selector(each));
  const mode = spec?.value?.outboundTrafficPolicy?.mode;
  return { spec, allowsAny: mode === undefined ? allowsAny(config) : mode !== 'REGISTRY_ONLY' };
}

/** `namespace/host` patterns of what is known on a port; nothing where the sidecar has no listener for it. */
export function importsOn({ spec }: SidecarScope, port: number, own: string): readonly Import[] | undefined {
  const listeners = spec?.value?.egress;
  if (!listeners?.length) {
    return [{ namespace: '*', host: '*' }];
  }
  const listener = listeners.find(each => each.port?.number === port) ?? listeners.find(each => !each.port?.number);
  return listener?.hosts && importsOf(listener.hosts, own);
}

/** Reads the hosts of a listener. */
export function importsOf(hosts: readonly string[], own: string): Import[] {
  return hosts.map(said => {
    const [namespace, host = '*'] = said.split('/');
    return { namespace: namespace === '.' ? own : namespace, host };
  });
}

/** What a Sidecar lets in. */
export interface Import {
  readonly namespace: string;
  readonly host: string;
}

/** Whether a host of some namespace is let in. */
export function isImported(imports: readonly Import[], namespace: string, host: string): boolean {
  return imports.some(each => isNamespace(each, namespace) && coversHost(each.host, host));
}

/** Whether a VirtualService is let in, by one of its hosts: a pattern of either side may take the other. */
export function isRouteImported(imports: readonly Import[], namespace: string, hosts: readonly string[]): boolean {
  return imports.some(
    each =>
      isNamespace(each, namespace) && hosts.some(host => coversHost(each.host, host) || coversHost(host, each.host)),
  );
}

function isNamespace({ namespace }: Import, of: string): boolean {
  return namespace === '*' || namespace === of;
}
