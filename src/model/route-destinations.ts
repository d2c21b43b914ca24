import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import { httpRoutes, tcpRoutes, tlsRoutes } from './virtual-services';
import type { HttpRouteDestination } from './wire/virtual-service';

/** A rule that shares requests between destinations. */
export type Sharing = Field<{ readonly route: HttpRouteDestination[] }>;

/** The rules of all VirtualServices that have destinations. */
export const sharings = once((config: Config): readonly Sharing[] => [
  ...(httpRoutes(config).filter(shares) as readonly Field<unknown>[] as readonly Sharing[]),
  ...(tlsRoutes(config).filter(shares) as readonly Field<unknown>[] as readonly Sharing[]),
  ...(tcpRoutes(config).filter(shares) as readonly Field<unknown>[] as readonly Sharing[]),
]);

/** One of its destinations. */
export function destinationAt(sharing: Sharing, index: number): Field<HttpRouteDestination> {
  return sharing.get('route').items()[index];
}

function shares({ value }: Field<{ readonly route?: readonly unknown[] }>): boolean {
  return value.route !== undefined && value.route.length > 0;
}
