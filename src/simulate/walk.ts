import type { HttpRequest } from '../match/http-request';
import type { Config } from '../model/config';
import type { GatewayTable } from '../routing/compile';
import type { Chain, Listener } from '../routing/listener';
import type { MeshTable } from '../routing/mesh-table';
import type { RegistryHost } from '../routing/registry';
import type { Route } from '../routing/route';
import type { VirtualHost, VirtualHosts } from '../routing/virtual-hosts';
import type { Ending } from './ending';
import type { Asked } from './question';

/** How far a request came, and how it ended there. */
export interface Walk {
  readonly config: Config;
  readonly asked: Asked;
  /** The gateway that it came to, where it came from outside. */
  readonly gateway?: GatewayTable;
  readonly listener?: Listener;
  readonly chain?: Chain;
  /** The sidecar of the caller, where it came from inside. */
  readonly caller?: MeshTable;
  /** Who is at the address that the caller connects to. */
  readonly target?: RegistryHost;
  /** The hosts among which its own was looked for. */
  readonly hosts?: VirtualHosts;
  /** As routes see it. */
  readonly request?: HttpRequest;
  readonly host?: VirtualHost;
  readonly route?: Route;
  readonly ending: Ending;
}
