/** What a Sidecar lets the proxies of its workloads send to. */
import type { Config } from '../model/config';
import type { Field } from '../model/field';
import { fullHost } from './names';
import type { Reach } from './reach';
import { findHost, registry, type RegistryHost } from './registry';
import type { RootVirtualService } from './root-virtual-service';
import type { Proxy } from './scope';
import { type Import, importsOf, isImported, isRouteImported, type SidecarScope } from './sidecar-scope';
import { isSeen } from './visibility';
import { virtualServicesOf } from './virtual-services';

/** What a proxy reaches: the hosts that its Sidecar lets in, and those that the VirtualServices which it lets in send to. */
export function reachOf({ spec }: SidecarScope, proxy: Proxy, config: Config): Reach | undefined {
  const egress = spec?.get('egress');
  if (!egress?.value?.length) {
    return undefined;
  }
  const ports = new Map<string, Set<number>>();
  for (const { value } of egress.items()) {
    const imports = importsOf(value.hosts ?? [], proxy.namespace);
    // a listener with a port lets in nothing but that port of its hosts
    const only = /^http_proxy$/i.test(value.port?.protocol ?? '') ? undefined : value.port?.number || undefined;
    const admit = (host: RegistryHost | undefined, wanted: (port: number) => boolean) => {
      const numbers = (host?.ports ?? []).map(({ number }) => number).filter(wanted);
      if (host && numbers.length > 0) {
        ports.set(host.host, new Set([...(ports.get(host.host) ?? []), ...numbers]));
      }
    };
    for (const host of letIn(imports, proxy, config)) {
      admit(host, port => only === undefined || port === only);
    }
    for (const { host, port, by } of sentTo(imports, proxy, config)) {
      admit(findHost(config, host, proxy.namespace, by), each => each === (only ?? port ?? each));
    }
  }
  return { ports, at: egress };
}

function letIn(imports: readonly Import[], { namespace }: Proxy, config: Config): RegistryHost[] {
  return [...registry(config).values()].flatMap(kin => {
    const seen = kin.filter(
      each => isSeen(each.visibility, namespace) && isImported(imports, each.namespace, each.host),
    );
    return seen.find(each => each.namespace === namespace) ?? seen[0] ?? [];
  });
}

interface SentTo {
  readonly host: string;
  readonly port?: number;
  readonly by: string;
}

/** Where the VirtualServices that are let in send requests, but for the rules that are for others. */
function sentTo(imports: readonly Import[], { namespace }: Proxy, config: Config): SentTo[] {
  return virtualServicesOf(config, 'mesh', namespace)
    .filter(({ hosts, namespace: of }) =>
      isRouteImported(
        imports,
        of,
        hosts.map(({ name }) => name),
      ),
    )
    .flatMap(root =>
      destinationsIn(root, namespace).flatMap(({ value, resource }) =>
        value === undefined
          ? []
          : [{ host: fullHost(value.host ?? '', resource, config), port: value.port?.number, by: namespace }],
      ),
    );
}

type DestinationField = Field<{ readonly host?: string; readonly port?: { readonly number?: number } } | undefined>;

function destinationsIn({ rules, spec }: RootVirtualService, namespace: string): DestinationField[] {
  const http = rules
    .filter(({ matches }) => {
      const from = matches.flatMap(({ value }) => value.sourceNamespace || []);
      return from.length === 0 || from.includes(namespace);
    })
    .flatMap(rule => [
      ...rule
        .part('route')
        .items()
        .map(at => at.get('destination')),
      rule.part('mirror'),
      ...rule
        .part('mirrors')
        .items()
        .map(at => at.get('destination')),
    ]);
  const bytes = [...spec.get('tcp').items(), ...spec.get('tls').items()].flatMap(rule =>
    rule
      .get('route')
      .items()
      .map(at => at.get('destination')),
  );
  return [...http, ...bytes];
}
