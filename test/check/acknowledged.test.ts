import { checkConfig } from '../../src/check/check';
import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';

/** A Service with an annotation that Istio does not know, and what is said of it. */
function found(annotations: Record<string, string>, namespace = 'shop'): string[] {
  return rulesOf({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace, annotations: { 'x.istio.io/unknown': '1', ...annotations } },
    spec: { ports: [{ name: 'http', port: 80 }] },
  });
}

function rulesOf(manifest: object): string[] {
  return checkConfig(new Config([toResource(manifest)!])).map(({ rule }) => rule.name);
}

test('a finding is reported where nothing is said of it', () => {
  expect(found({})).toEqual(['resource/unknown-annotation']);
});

test.each([
  ['with a reason', 'resource/unknown-annotation: our controller reads it'],
  ['in one line of several', 'service/undeclared-protocol: ours\n\n  resource/unknown-annotation:  ours  \n'],
  ['with a reason that has a colon', 'resource/unknown-annotation: see wiki: controllers'],
])('an acknowledgement %s silences it', (_, acknowledge) => {
  expect(found({ 'cdk8s-istio/acknowledge': acknowledge })).toEqual([]);
});

test.each([
  ['without a reason', 'resource/unknown-annotation', true],
  ['with a blank for a reason', 'resource/unknown-annotation: ', true],
  ['of another rule', 'resource/deprecated: soon', false],
  ['of all rules', '*: all of it', true],
])('an acknowledgement %s silences nothing', (_, acknowledge, isBad) => {
  expect(found({ 'cdk8s-istio/acknowledge': acknowledge })).toEqual([
    ...(isBad ? ['resource/bad-acknowledgement'] : []),
    'resource/unknown-annotation',
  ]);
});

test.each([
  ['its code', 'IST0108'],
  ['its code among others', 'IST0101,IST0108'],
  ['its code behind a blank', 'IST0101, IST0108'],
  ['all codes', '*'],
])("Istio's own annotation with %s silences it", (_, codes) => {
  expect(found({ 'galley.istio.io/analyze-suppress': codes })).toEqual([]);
});

test.each(['IST0107', 'ist0108', ''])("Istio's own annotation with '%s' silences nothing", codes => {
  expect(found({ 'galley.istio.io/analyze-suppress': codes })).toEqual(['resource/unknown-annotation']);
});

test.each(['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage'])(
  'what is in %s is left alone, as Istio leaves it',
  namespace => {
    expect(found({}, namespace)).toEqual([]);
  },
);

test('such a namespace itself is left alone too', () => {
  const labels = { 'istio-injection': 'enabled', 'istio.io/rev': 'canary' };
  const namespace = (name: string): object => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
  expect(rulesOf(namespace('shop'))).toEqual(['namespace/competing-labels']);
  expect(rulesOf(namespace('kube-system'))).toEqual([]);
});

test('what would be refused cannot be acknowledged, in no way and nowhere', () => {
  const refused = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: {
      name: 'web',
      namespace: 'kube-system',
      annotations: {
        'cdk8s-istio/acknowledge': 'api-server/unknown-field: it worked yesterday',
        'galley.istio.io/analyze-suppress': '*',
      },
    },
    spec: { hosts: ['web.example.com'], http: [{ directResponse: { status: 200 } }], htpp: [] },
  };
  expect(rulesOf(refused)).toEqual(['api-server/unknown-field']);
});

test('an acknowledgement silences the finding on its own object alone', () => {
  const service = (name: string, annotations: object): object => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, annotations: { 'x.istio.io/unknown': '1', ...annotations } },
    spec: {},
  });
  const resources = [
    service('known', { 'cdk8s-istio/acknowledge': 'resource/unknown-annotation: ours' }),
    service('new', {}),
  ].map(manifest => toResource(manifest)!);
  expect(checkConfig(new Config(resources)).map(({ at }) => at.resource.name)).toEqual(['new']);
});
