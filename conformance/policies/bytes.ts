import type { Chart } from 'cdk8s';
import { AuthorizationPolicy, HttpMethod, JwtLogin } from 'cdk8s-istio';
import type { Expected, Fact } from '../facts/fact';
import { gatewayOf, service, stream, to, virtualService } from '../facts/manifests';
import { proxyOf } from '../tasks/cluster';
import { written } from './written';

const PORT = 9000;
const OPEN: Expected = { outcome: 'ANSWERED', workload: 'a' };
const CLOSED: Expected = { outcome: 'RESET' };
const GET = { methods: [HttpMethod.GET] };

function onBytes(says: string, expected: Expected, write: (chart: Chart) => void): Fact {
  return {
    says: `on plain TCP, ${says}`,
    yaml: stream(
      written(write),
      service('a', [{ port: PORT, name: 'tcp' }]),
      gatewayOf([{ port: { number: PORT, name: 'tcp', protocol: 'TCP' }, hosts: ['*'] }]),
      virtualService('a', { tcp: [{ match: [{ port: PORT }], route: [to('a')] }] }),
    ),
    options: proxyOf({ app: 'any' }),
    rows: [[{ port: PORT, protocol: 'tcp', body: 'hello\n' }, expected]],
  };
}

/** What policies that speak of HTTP do where none is spoken. Expected by the documentation of `Operation` and `JwtLogin`. */
export const bytes: readonly Fact[] = [
  onBytes('an allowing rule of HTTP allows nothing', CLOSED, chart =>
    AuthorizationPolicy.allow(chart, 'P', { rules: [{ operations: [{ ...GET, ports: [PORT] }] }] }),
  ),
  onBytes('a denying rule of HTTP denies everything', CLOSED, chart =>
    AuthorizationPolicy.deny(chart, 'P', { rules: [{ operations: [GET] }] }),
  ),
  onBytes('a denying rule of HTTP for another port denies nothing', OPEN, chart =>
    AuthorizationPolicy.deny(chart, 'P', { rules: [{ operations: [{ ...GET, ports: [8080] }] }] }),
  ),
  onBytes('a login closes the port', CLOSED, chart => new JwtLogin(chart, 'L', { jwtRules: [{ issuer: 'a' }] })),
  onBytes('a login for another port does not', OPEN, chart => {
    const login = new JwtLogin(chart, 'L', { jwtRules: [{ issuer: 'a' }], ports: [8080] });
    login.grantAccess({ paths: ['/a'] });
  }),
];
