import { isOfIstio } from '../../model/of-istio';
import { Field } from '../../model/field';
import { protocolOf } from '../../model/service-protocol';
import { services } from '../../model/services';
import type { Rule } from '../rule';

/** Proxies find most protocols out by themselves, so it is advice. */
export const undeclaredProtocol: Rule = {
  name: 'service/undeclared-protocol',
  level: 'info',
  group: 'advice',
  says: 'a port of a Service does not say its protocol',
  source: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
  alike: ['IST0118', 'KIA0601'],
  *check(config) {
    for (const { resource, ports = [], externalName } of services(config)) {
      const silent =
        externalName !== undefined || resource.known ? [] : ports.filter(port => protocolOf(port) === undefined);
      if (silent.length === 0 || isOfIstio(resource)) {
        continue;
      }
      for (const { index, name, number } of silent) {
        const port = new Field(resource, `/spec/ports/${index}`, { name, port: number });
        yield {
          at: port.get(name === undefined ? 'port' : 'name'),
          message: `port ${number} does not say its protocol: proxies have to look at the first bytes`,
          fix: "begin its name with the protocol, such as 'http-', or set appProtocol",
        };
      }
    }
  },
};
