import { httpRoutes } from '../../model/virtual-services';
import type { Config, Spec } from '../../model/config';
import { once } from '../../model/once';
import { isAddress } from '../../model/grammar';
import type { VirtualServiceSpec } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

/** Clients leave these out of the host that they ask for. */
const USUAL = [80, 443];

/** A client writes the port into the host that it asks for, unless it is the usual one of its scheme. */
export const authorityWithoutPort: Rule = {
  name: 'virtual-service/authority-without-port',
  level: 'warning',
  says: 'an authority is matched without the port that clients write into it',
  source: 'https://www.rfc-editor.org/rfc/rfc9110#field.host',
  alike: [],
  *check(config) {
    for (const route of httpRoutes(config)) {
      if (!route.value.match?.some(({ authority }) => authority?.exact !== undefined)) {
        continue;
      }
      const ports = unusualPorts(config).get(route.resource);
      if (!ports) {
        continue;
      }
      for (const match of route.get('match').items()) {
        const exact = match.value.authority?.exact;
        const port = match.value.port ?? ports[0];
        if (exact !== undefined && !hasPort(exact) && !USUAL.includes(port)) {
          yield {
            at: match.get('authority').get('exact'),
            message: `clients of port ${port} ask for '${exact}:${port}', which is not '${exact}'`,
            fix: `match the regular expression '${exact.replace(/\./g, '\\.')}(:${port})?'`,
          };
        }
      }
    }
  },
};

/** The ports of the gateways of each VirtualService that is on none of the usual ones. */
const unusualPorts = once((config: Config) => {
  const found = new Map(config.specs('VirtualService').map(spec => [spec.resource, portsOf(spec, config)]));
  return new Map([...found].filter(([, ports]) => ports.length > 0 && !ports.some(port => USUAL.includes(port))));
});

function portsOf(spec: Spec<VirtualServiceSpec>, config: Config): number[] {
  const { gateways = ['mesh'] } = spec.value ?? {};
  return gateways.flatMap(name =>
    // in the mesh the ports of the services are meant, which are not all known
    name === 'mesh'
      ? USUAL
      : (config.gateway(name, config.namespaceOf(spec.resource))?.value?.servers ?? []).flatMap(
          ({ port }) => port?.number ?? [],
        ),
  );
}

function hasPort(authority: string): boolean {
  return /:\d+$/.test(authority) && !(isAddress(authority) && !authority.includes(']'));
}
