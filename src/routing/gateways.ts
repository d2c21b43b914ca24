import type { Config } from '../model/config';
import type { Field } from '../model/field';
import { once } from '../model/once';
import type { GatewaySpec, Server } from '../model/wire/gateway';
import { byAge } from './names';

/** A Gateway of Istio. */
export interface GatewayEntry {
  /** `namespace/name`. */
  readonly name: string;
  readonly namespace: string;
  readonly spec: Field<GatewaySpec | undefined>;
  /** Empty where it means every gateway. */
  readonly selector: Readonly<Record<string, string>>;
  readonly servers: readonly GatewayServer[];
}

/** A server of a Gateway. */
export interface GatewayServer {
  readonly at: Field<Server>;
  readonly gateway: string;
  readonly number: number;
  /** In small letters. */
  readonly protocol: string;
  readonly bind: string;
  /** With the namespaces whose VirtualServices they are for, where not all are: `shop/a.example.com`. */
  readonly hosts: readonly ServerHost[];
}

/** A host of a server. */
export interface ServerHost {
  readonly name: string;
  readonly namespace?: string;
  readonly at: Field<string>;
}

/** All Gateways, the oldest first. */
export const gateways = once((config: Config): readonly GatewayEntry[] =>
  [...config.specs('Gateway')]
    .sort((a, b) => byAge(a.resource, b.resource, config))
    .map(spec => {
      const namespace = config.namespaceOf(spec.resource);
      const name = `${namespace}/${spec.resource.name}`;
      return {
        name,
        namespace,
        spec,
        selector: spec.value?.selector ?? {},
        servers: spec
          .get('servers')
          .items()
          .map(at => ({
            at,
            gateway: name,
            number: at.value.port?.number ?? 0,
            protocol: (at.value.port?.protocol ?? '').toLowerCase(),
            bind: at.value.bind ?? '',
            hosts: hostsOf(at, namespace),
          })),
      };
    }),
);

function hostsOf(server: Field<Server>, own: string): ServerHost[] {
  return server
    .get('hosts')
    .items()
    .map(at => {
      const [first, second] = at.value.split('/');
      return second === undefined
        ? { name: first, at }
        : { name: second, at, ...(first === '*' ? {} : { namespace: first === '.' ? own : first }) };
    });
}

/** Whether HTTP is spoken on it without TLS. */
export function isPlainHttp({ protocol }: GatewayServer): boolean {
  return /^(http|http2|http_proxy|grpc|grpc-web)$/.test(protocol);
}

/** Whether TLS is passed on as it is. */
export function isPassedThrough({ at }: GatewayServer): boolean {
  const { tls } = at.value;
  return tls !== undefined && /^(PASSTHROUGH|AUTO_PASSTHROUGH)$/.test(tls.mode ?? 'PASSTHROUGH');
}

/** Whether it ends TLS, and speaks HTTP behind it. */
export function endsHttps(server: GatewayServer): boolean {
  return server.protocol === 'https' && server.at.value.tls !== undefined && !isPassedThrough(server);
}
