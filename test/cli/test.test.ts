import { cdk8sIstio, folderWith } from './command';

/** As the project of istio-config-validator has it among its examples, with a route more. */
const ROUTES = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: example, namespace: example }
spec:
  gateways: [mesh]
  hosts: [www.example.com, example.com]
  http:
    - match: [{ uri: { regex: '/users(/.*)?' } }]
      route: [{ destination: { host: users.users.svc.cluster.local, port: { number: 80 } } }]
    - match: [{ uri: { prefix: /partners }, method: { regex: (GET|OPTIONS) } }]
      route: [{ destination: { host: partner.partner.svc.cluster.local, port: { number: 8000 } } }]
    - match: [{ uri: { prefix: /reseller } }]
      route: [{ destination: { host: partner.partner.svc.cluster.local } }]
      rewrite: { uri: /partner }
    - route: [{ destination: { host: monolith.monolith.svc.cluster.local } }]
`;

const USERS = `testCases:
  - description: users
    wantMatch: true
    request:
      authority: [www.example.com, example.com]
      method: [GET, POST]
      uri: [/users, /users/]
      headers: { x-user-id: abc123 }
    route: [{ destination: { host: users.users.svc.cluster.local, port: { number: 80 } } }]
  - description: partners are asked by GET or OPTIONS alone
    wantMatch: false
    request: { authority: [example.com], method: [PUT, POST], uri: [/partners, /partners/1] }
    route: [{ destination: { host: partner.partner.svc.cluster.local, port: { number: 8000 } } }]
`;

const SHOP = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop, namespace: default }
spec:
  hosts: [shop.example.com]
  gateways: [edge]
  http:
    - match: [{ uri: { prefix: /cart/ }, queryParams: { beta: { exact: '1' } } }]
      route: [{ destination: { host: cart-beta } }]
    - match: [{ uri: { prefix: /cart/ } }]
      rewrite: { uri: / }
      timeout: 2s
      route:
        - { destination: { host: cart, subset: v1 }, weight: 90 }
        - { destination: { host: cart, subset: v2 }, weight: 10 }
`;

const run = (files: Record<string, string>, ...args: string[]) => cdk8sIstio(folderWith(files), ['test', ...args]);

test('tests of istio-config-validator run as they are', () => {
  const { code, stdout, stderr } = run(
    { 'users.yaml': USERS, 'routes.yaml': ROUTES },
    '-t',
    'users.yaml',
    'routes.yaml',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`users.yaml
  ok    users
  ok    partners are asked by GET or OPTIONS alone

2 passed, 0 failed; 2 of 4 routes reached
  not reached: VirtualService example/example spec.http[1].match[0] (routes.yaml:10)
  not reached: VirtualService example/example spec.http[2].match[0] (routes.yaml:12)
`);
});

describe('where istio-config-validator and Istio say otherwise', () => {
  const tests = (wanted: string, more = 'wantMatch: true') => `testCases:
  - description: beta
    ${more}
    request: { authority: [shop.example.com], method: [GET], uri: [/cart/1] }
    route: ${wanted}
`;
  const BETA = '[{ destination: { host: cart-beta } }]';

  test('Istio decides, and the case is listed with the reason', () => {
    const { code, stdout } = run({ 't.yaml': tests(BETA), 'shop.yaml': SHOP }, '-t', 't.yaml', 'shop.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL  beta (line 2)\n        GET http://shop.example.com/cart/1: route\n');
    expect(stdout).toContain(
      'it passes there: there VirtualService default/shop spec.http[0] takes the request, and in the mesh VirtualService default/shop spec.http[1]',
    );
  });

  test('with --compat its verdict counts', () => {
    const { code, stdout } = run({ 't.yaml': tests(BETA), 'shop.yaml': SHOP }, '--compat', '-t', 't.yaml', 'shop.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('istio-config-validator says otherwise of\n  beta (line 2): it passes there');
  });

  test('a forgotten wantMatch inverts the test there', () => {
    const { code, stdout } = run(
      { 't.yaml': tests(BETA, 'wantmatch: false'), 'shop.yaml': SHOP },
      '-t',
      't.yaml',
      'shop.yaml',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('it fails there');
    const forgotten = run(
      { 't.yaml': tests('[{ destination: { host: nobody } }]', '# nothing'), 'shop.yaml': SHOP },
      '-t',
      't.yaml',
      'shop.yaml',
    );
    expect(forgotten.code).toBe(1);
    expect(forgotten.stdout).toContain('wantMatch is not said, which istio-config-validator takes for false');
  });

  test('hosts are the same however they are written', () => {
    const full = '[{ destination: { host: cart-beta.default.svc.cluster.local } }]';
    const asked = tests(full).replace('/cart/1', '"/cart/1?beta=1"');
    const { code, stdout } = run({ 't.yaml': asked, 'shop.yaml': SHOP }, '-t', 't.yaml', 'shop.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('it fails there: it compares what is written, as hosts that are not completed');
  });
});

test('a delegate is asked for as istio-config-validator has it: of the rule that names it', () => {
  const routes = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: root, namespace: default }
spec:
  hosts: [shop.example.com]
  http: [{ match: [{ uri: { prefix: /cart } }], delegate: { name: leaf } }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: leaf, namespace: default }
spec: { http: [{ match: [{ uri: { prefix: /cart/1 } }], route: [{ destination: { host: cart } }] }] }
`;
  const tests = `testCases:
  - description: by its delegate
    wantMatch: true
    request: { authority: [shop.example.com], method: [GET], uri: [/cart/1] }
    route: [{ destination: { host: cart } }]
    delegate: { name: leaf }
`;
  const files = { 't.yaml': tests, 'r.yaml': routes };
  for (const more of [[], ['--compat']]) {
    const { code, stdout } = run(files, ...more, '-t', 't.yaml', 'r.yaml');
    expect({ code, differs: stdout.includes('says otherwise') }).toEqual({ code: 0, differs: false });
  }
});

describe('the form of its own', () => {
  const test1 = (expectation: string) => `testCases:
  - description: carts
    request: { url: 'http://shop.example.com/cart/1?n=2' }
    expect: ${expectation}
`;
  const outcomeOf = (expectation: string) =>
    run({ 't.yaml': test1(expectation), 'shop.yaml': SHOP }, '-t', 't.yaml', 'shop.yaml');

  test.each([
    '{ verdict: ROUTED, path: /1?n=2, timeoutMs: 2000 }',
    '{ shares: [{ subset: v1, percent: 90 }, { subset: v2, percent: 10 }], destination: null }',
    '{ route: { kind: VirtualService, name: shop, pointer: /spec/http/1/match/0 } }',
    '{ requestHeaders: {}, retries: { attempts: 2 }, faults: null, mirrors: [] }',
  ])('%s passes', expectation => {
    expect(outcomeOf(expectation).stdout).toContain('ok    carts');
  });

  test.each([
    ['{ path: / }', 'path', '"/"', '"/1?n=2"'],
    ['{ status: 404 }', 'status', '404', 'nothing'],
    ['{ timeoutMs: 3000 }', 'timeoutMs', '3000', '2000'],
  ])('%s fails, and what there is is shown', (expectation, what, expected, got) => {
    const { code, stdout } = outcomeOf(expectation);
    expect(code).toBe(1);
    expect(stdout).toContain(
      `GET http://shop.example.com/cart/1?n=2: ${what}\n        expected  ${expected}\n        got       ${got}\n        by VirtualService default/shop spec.http[1]`,
    );
  });

  test('a Gateway that is not among the files is taken for granted', () => {
    expect(outcomeOf('{ verdict: ROUTED }').stdout).toContain(
      'taken for granted: Gateway default/edge, at port 80 for all hosts',
    );
  });
});

describe('a file of tests that cannot be used', () => {
  test.each([
    ['testCases: 1\n', 't.yaml:1:12: testCases must be a list, got 1'],
    ['testCases:\n  - description: x\n', 't.yaml:2:5: a test must have a request'],
    [
      'testCases:\n  - request: { authority: [], method: [GET], uri: [/] }\n',
      't.yaml:2:27: authority must be a list of texts',
    ],
    [
      "testCases:\n  - request: { url: 'http://x/' }\n    expect: { pth: / }\n",
      "'pth' is nothing that can be said here (did you mean 'path'?)",
    ],
    [
      'testCases:\n  - request: { url: 1 }\n    expect: {}\n',
      "request must have a url such as 'http://shop.example.com/cart'",
    ],
    ['foo: 1\n', "t.yaml: there are no tests in it (a list 'testCases' is what they stand in)"],
    ['a: [\n', 't.yaml:'],
  ])('%j', (text, message) => {
    const { code, stdout, stderr } = run({ 't.yaml': text, 'shop.yaml': SHOP }, '-t', 't.yaml', 'shop.yaml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*\n$/);
    expect(stderr).toContain(message);
  });

  test('one that is not there, and manifests that are not there', () => {
    expect(run({ 'shop.yaml': SHOP }, '-t', 'no.yaml', 'shop.yaml')).toMatchObject({ code: 2 });
    expect(run({ 't.yaml': USERS, 'a.yaml': 'x: 1\n' }, '-t', 't.yaml', 'a.yaml').stderr).toBe(
      'error: there is no manifest in a.yaml\n',
    );
  });

  test('an impossible request fails its case, and no other', () => {
    const text = `testCases:
  - description: impossible
    request: { url: 'shop.example.com' }
    expect: { verdict: ROUTED }
  - description: possible
    request: { url: 'http://shop.example.com/cart/' }
    expect: { verdict: ROUTED }
`;
    const { code, stdout } = run({ 't.yaml': text, 'shop.yaml': SHOP }, '-t', 't.yaml', 'shop.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain("url must be such as 'http://host/path', got 'shop.example.com'");
    expect(stdout).toContain('1 passed, 1 failed');
  });
});

test('CI gets JUnit, in which nothing breaks the XML', () => {
  const text = `testCases:
  - description: 'a <b> & "c"'
    request: { url: 'http://shop.example.com/' }
    expect: { status: 200 }
`;
  const { code, stdout } = run({ 't.yaml': text, 'shop.yaml': SHOP }, '-t', 't.yaml', '--format', 'junit', 'shop.yaml');
  expect(code).toBe(1);
  expect(stdout).toContain('<testsuites name="cdk8s-istio" tests="1" failures="1">');
  expect(stdout).toContain(
    '<testcase name="a &lt;b&gt; &amp; &quot;c&quot;" classname="t.yaml" file="t.yaml" line="2">',
  );
  expect(stdout).toContain(
    '<failure message="GET http://shop.example.com/: status">expected 200&#10;got 404</failure>',
  );
});

test('a program gets JSON', () => {
  const { stdout } = run(
    { 'users.yaml': USERS, 'routes.yaml': ROUTES },
    '-t',
    'users.yaml',
    '--format',
    'json',
    'routes.yaml',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    cases: [{ description: 'users', line: 2 }, { line: 10 }],
    routes: 4,
    notReached: [expect.stringContaining('spec.http[1]'), expect.stringContaining('spec.http[2]')],
  });
});
