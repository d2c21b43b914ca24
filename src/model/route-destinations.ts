import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import { httpRoutes, tcpRoutes, tlsRoutes } from './virtual-services';
import type { HttpRouteDestination } from './wire/virtual-service';

/** The destinations of each rule of all VirtualServices. */
export const listOfDestinations = once((config: Config): ReadonlyArray<ReadonlyArray<Field<HttpRouteDestination>>> =>
  [...httpRoutes(config), ...tlsRoutes(config), ...tcpRoutes(config)]
    .filter(({ value }) => value.route !== undefined && value.route.length > 0)
    .map(route => (route as Field<{ route?: HttpRouteDestination[] }>).get('route').items()),
);
