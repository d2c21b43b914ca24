import type { AuthorizationRule, Operation } from 'cdk8s-istio';
import { AuthorizationPolicy, Condition, DefaultDeny, HttpMethod } from 'cdk8s-istio';
import type { Expected, Fact } from '../facts/fact';
import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from '../tasks/cluster';
import { written } from './written';

const IN = { status: 200 } as const;
const options = proxyOf({ app: 'any' });

function allowing(says: string, rule: AuthorizationRule, rows: Fact['rows']): Fact {
  const yaml = written(chart => AuthorizationPolicy.allow(chart, 'Policy', { rules: [rule] }));
  return { says, yaml: stream(yaml, BEHIND_GATEWAY), options, rows };
}

function paths(pattern: string, inside: readonly string[], outside: readonly string[]): Fact {
  const rows = (list: readonly string[], expected: Expected) => list.map(path => [path, expected] as const);
  const operation: Operation = { paths: [pattern] };
  return allowing(`paths ${pattern}`, { operations: [operation] }, [...rows(inside, IN), ...rows(outside, DENIED)]);
}

/** What an operation takes. Expected by the documentation of `Operation`. */
export const operations: readonly Fact[] = [
  paths('/a', ['/a', '/a?b=c', '/x/../a', '/%61'], ['/a/', '/ab', '/A', '/a%2f']),
  paths('/a/*', ['/a/', '/a/b', '/a/b/c', '/a//b'], ['/a', '/ab', '/a%2fb']),
  paths('*.html', ['/x.html', '/.html', '/a/b.html?c'], ['/x.htm', '/x.html/']),
  paths('/{*}', ['/a'], ['/', '/a/b']),
  paths('/a/{**}', ['/a/', '/a/b', '/a/b/c'], ['/a', '/ab']),
  paths(
    '/orders/{*}/items/{**}',
    ['/orders/1/items/', '/orders/1/items/2', '/orders/1/items/2/3?q'],
    ['/orders/1/items', '/orders/1/2/items/3', '/orders//items/3'],
  ),
  allowing('a host without a port', { operations: [{ hosts: ['example.com', '*.example.org'] }] }, [
    [{ host: 'example.com' }, IN],
    [{ host: 'EXAMPLE.com' }, IN],
    [{ host: 'a.example.org' }, IN],
    [{ host: 'example.com:80' }, DENIED],
    [{ host: 'example.org' }, DENIED],
  ]),
  allowing(
    'all of an operation must hold',
    { operations: [{ methods: [HttpMethod.GET], notPaths: ['/a/*'], ports: [8080] }] },
    [
      [{ port: 8080, path: '/b' }, IN],
      [{ port: 8080, path: '/b', method: 'POST' }, DENIED],
      [{ port: 8080, path: '/a/b' }, DENIED],
      ['/b', DENIED],
    ],
  ),
  allowing(
    'a header',
    { conditions: [Condition.requestHeader('X-Key', { values: ['a*', '*b'], notValues: ['ab'] })] },
    [
      [{ headers: [['x-key', 'ax']] }, IN],
      [{ headers: [['x-key', 'xb']] }, IN],
      [{ headers: [['x-key', 'ab']] }, DENIED],
      [{ headers: [['x-key', 'x']] }, DENIED],
      ['/', DENIED],
    ],
  ),
  allowing('a header that is there', { conditions: [Condition.requestHeader('x-key', { values: ['*'] })] }, [
    [{ headers: [['x-key', 'x']] }, IN],
    ['/', DENIED],
  ]),
  allowing('a header that is not there', { conditions: [Condition.requestHeader('x-key', { notValues: ['*'] })] }, [
    [{ headers: [['x-key', 'x']] }, DENIED],
    ['/', IN],
  ]),
  allowing(
    'the address of the client',
    { conditions: [Condition.remoteIp({ values: ['198.51.100.0/24'], notValues: ['198.51.100.7'] })] },
    [
      [{ from: '198.51.100.6' }, IN],
      [{ from: '198.51.100.7' }, DENIED],
      [{ from: '203.0.113.7' }, DENIED],
    ],
  ),
  {
    says: 'what is denied is denied, whatever allows it',
    yaml: stream(
      written(chart => {
        AuthorizationPolicy.allow(chart, 'Allow', { rules: [{ anyRequest: true }] });
        AuthorizationPolicy.deny(chart, 'Deny', { rules: [{ operations: [{ notPaths: ['/open'], ports: [80] }] }] });
      }),
      BEHIND_GATEWAY,
    ),
    options,
    rows: [
      ['/open', IN],
      ['/closed', DENIED],
      [{ port: 8080, path: '/closed' }, IN],
    ],
  },
  {
    says: 'what allows any request opens what allows nothing',
    yaml: stream(
      written(chart => {
        new DefaultDeny(chart, 'Deny');
        AuthorizationPolicy.allow(chart, 'Allow', { rules: [{ anyRequest: true }] });
      }),
      BEHIND_GATEWAY,
    ),
    options,
    rows: [['/', IN]],
  },
  {
    says: 'what audits decides nothing',
    yaml: stream(
      written(chart => AuthorizationPolicy.audit(chart, 'Audit', { rules: [{ anyRequest: true }] })),
      BEHIND_GATEWAY,
    ),
    options,
    rows: [['/', IN]],
  },
];
