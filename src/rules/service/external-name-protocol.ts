import { Field } from '../../model/field';
import { isOfIstio } from '../../model/of-istio';
import { protocolOf } from '../../model/service-protocol';
import { services } from '../../model/services';
import type { Rule } from '../rule';

/** differs: for Istio it is a warning, of a time when such a port was listened on for all hosts. Now the name alone counts. */
export const externalNameProtocol: Rule = {
  name: 'service/external-name-protocol',
  level: 'info',
  group: 'advice',
  says: 'a port of an ExternalName Service says no protocol but TCP',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0150/',
  alike: ['IST0150'],
  *check(config) {
    for (const { resource, ports = [], externalName } of services(config)) {
      const bare = externalName === undefined || resource.known ? [] : ports.filter(isBare);
      if (bare.length === 0 || isOfIstio(resource)) {
        continue;
      }
      for (const { index, name, number } of bare) {
        const port = new Field(resource, `/spec/ports/${index}`, { name, port: number });
        yield {
          at: port.get(name === undefined ? 'port' : 'name'),
          message: `port ${number} of an ExternalName Service says no protocol but TCP`,
          fix: "begin its name with the protocol, such as 'https-', or leave the ports out: they are those of the host",
        };
      }
    }
  },
};

function isBare(port: Parameters<typeof protocolOf>[0]): boolean {
  return port.name === 'tcp' || protocolOf(port) === undefined;
}
