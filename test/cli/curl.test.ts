import { cdk8sIstio, folderWith } from './command';

const POST = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: gateway, namespace: default }
spec: { servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: spring-gs, namespace: default }
spec:
  hosts: ['*']
  gateways: [gateway]
  http:
    - match: [{ uri: { prefix: /spring-gs } }]
      rewrite: { uri: / }
      route: [{ destination: { host: spring-gs, port: { number: 8080 } } }]
---
apiVersion: v1
kind: Service
metadata: { name: spring-gs, namespace: default }
spec: { selector: { app: spring-gs }, ports: [{ name: http, port: 8080 }] }
`;

test('the answer comes first, then what is likely not meant', () => {
  const folder = folderWith({ 'dist/spring-gs.yaml': POST });
  expect(cdk8sIstio(folder, ['curl', 'http://localhost/spring-gs/hello'])).toEqual({
    code: 0,
    stderr: '',
    stdout: `> GET /spring-gs/hello HTTP/1.1
> Host: localhost
< answered by spring-gs:8080, which sees GET //hello
  ! the rewrite doubles the slash: match exact /spring-gs and prefix /spring-gs/ (PrefixRoute does)
`,
  });
});

test('the way is told where it is asked for', () => {
  const { stdout } = cdk8sIstio(folderWith({ 'a.yaml': POST }), ['curl', '-f', 'a.yaml', '--explain', 'http://x/']);
  expect(stdout).toContain('< 404 from the gateway: no route of host * takes GET /');
  expect(stdout).toMatch(/^route {6}prefix \/spring-gs: no, the path is \/ +\/spec\/http\/0\/match\/0\/uri$/m);
});

test('a program gets JSON', () => {
  const { stdout } = cdk8sIstio(folderWith({ 'a.yaml': POST }), [
    'curl',
    '-f',
    '.',
    '--format',
    'json',
    '-X',
    'PUT',
    'http://x/spring-gs',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    method: 'PUT',
    verdict: 'ROUTED',
    path: '/',
    shares: [{ port: 8080, percent: 100 }],
  });
});

test('without a Gateway the connection is refused, and it is said why', () => {
  const service = POST.split('---\n')[2];
  const { stdout } = cdk8sIstio(folderWith({ 'a.yaml': service }), ['curl', '-f', 'a.yaml', 'http://localhost/']);
  expect(stdout).toContain('< connection refused: there is no Gateway');
});

test.each([
  [
    ['curl', '-f', '.', 'localhost/x'],
    "url must be such as 'http://host/path', got 'localhost/x' (did you mean 'http://localhost/x'?)",
  ],
  [['curl', '-f', '.', '-H', 'x', 'http://a/'], "-H must be such as 'Name: value', got 'x'"],
  [['curl', '-f', '.', '--from', 'shop', 'http://a/'], "source must be 'namespace/workload', got 'shop'"],
  [
    ['curl', '-f', 'a.yaml', '-f', 'b.yaml', 'http://a/'],
    'a.yaml, b.yaml has Gateway default/gateway twice: say with -f which files are meant',
  ],
])('%j is refused in one line', (args, message) => {
  const folder = folderWith({ 'a.yaml': POST, ...(args.includes('b.yaml') ? { 'b.yaml': POST } : {}) });
  expect(cdk8sIstio(folder, args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
});

test('what is not there is said, with the way out', () => {
  expect(cdk8sIstio(folderWith({}), ['curl', 'http://x/'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: there is no dist: run cdk8s synth, or say with -f where the manifests are\n',
  });
  expect(cdk8sIstio(folderWith({ 'd/a.yaml': 'x: 1\n' }), ['curl', '-f', 'd', 'http://x/'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: there is no manifest in d: say with -f where they are\n',
  });
});

test('two of one name in dist are not chosen between', () => {
  const folder = folderWith({ 'dist/one.yaml': POST, 'dist/two.yaml': POST });
  const { code, stderr } = cdk8sIstio(folder, ['curl', 'http://x/']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'error: dist has Gateway default/gateway twice: say with -f which files are meant\n',
  });
});
