import { ApiObject, JsonPatch, Lazy, Testing } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import * as networking from '../../imports/networking.istio.io';
import { className, kinds } from './kinds';

describe.each([
  [
    'VirtualService',
    (chart: Chart) =>
      new networking.VirtualService(chart, 'it', {
        metadata: { name: 'it', labels: { app: 'a' } },
        spec: { hosts: ['a', 'b'], http: [{ name: 'one', mirrorPercent: 30 }] },
      }),
    { list: 'hosts', renamed: '/spec/http/0/mirror_percent' },
  ],
  [
    'HTTPRoute',
    (chart: Chart) =>
      new gatewayapi.HttpRoute(chart, 'it', {
        metadata: { name: 'it', labels: { app: 'a' } },
        spec: { hostnames: ['a', 'b'], rules: [{ name: 'one' }] },
      }),
    { list: 'hostnames', renamed: '/spec/rules/0/RuleName' },
  ],
])('a patch of a %s', (_kind, construct, { list, renamed }) => {
  const patched = (...patches: JsonPatch[]): any => {
    const object = construct(Testing.chart());
    object.addJsonPatch(...patches);
    return object.toJson();
  };

  test('adds a field that the CRD does not have', () => {
    expect(patched(JsonPatch.add('/spec/brandNewField', 1)).spec).toEqual({ ...patched().spec, brandNewField: 1 });
  });

  test('adds a field below a list, under a name that the types spell otherwise', () => {
    const [, , rules, , field] = renamed.split('/');
    expect(patched(JsonPatch.add(renamed, 40)).spec[rules][0]).toEqual({ ...patched().spec[rules][0], [field]: 40 });
  });

  test('adds a field beside the spec', () => {
    expect(patched(JsonPatch.add('/extra', { a: [null] })).extra).toEqual({ a: [null] });
  });

  test('replaces a known field by something of another type', () => {
    expect(patched(JsonPatch.replace(`/spec/${list}`, 'all')).spec[list]).toBe('all');
  });

  test('replaces the apiVersion', () => {
    expect(patched(JsonPatch.replace('/apiVersion', 'a.b/v9')).apiVersion).toBe('a.b/v9');
  });

  test('removes a known field', () => {
    expect(patched(JsonPatch.remove(`/spec/${list}`)).spec).not.toHaveProperty(list);
  });

  test('removes a label', () => {
    expect(patched(JsonPatch.remove('/metadata/labels/app')).metadata).toEqual({ name: 'it', labels: {} });
  });

  test('moves, copies and tests', () => {
    const { spec } = patched(
      JsonPatch.copy(`/spec/${list}/0`, '/spec/copied'),
      JsonPatch.test('/spec/copied', 'a'),
      JsonPatch.move(`/spec/${list}/1`, '/spec/moved'),
    );
    expect(spec).toMatchObject({ [list]: ['a'], copied: 'a', moved: 'b' });
  });

  test('is applied in the order given, once, however often the object is rendered', () => {
    const object = construct(Testing.chart());
    object.addJsonPatch(JsonPatch.add(`/spec/${list}/-`, 'c'));
    object.addJsonPatch(JsonPatch.add(`/spec/${list}/-`, 'd'));
    object.toJson();
    expect(object.toJson().spec[list]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('that cannot be applied names the construct', () => {
    expect(() => patched(JsonPatch.test('/spec/none', 1))).toThrow(
      /^Failed serializing construct at path '\S+\/it' with name 'it': .*Test operation failed/,
    );
  });

  test('reaches the synthesized chart', () => {
    const chart = Testing.chart();
    construct(chart).addJsonPatch(JsonPatch.add('/spec/brandNewField', 1));
    expect(Testing.synth(chart)[0].spec.brandNewField).toBe(1);
  });
});

test.each(Object.entries(kinds).flatMap(([file, own]) => Object.keys(own).map(kind => [file, kind])))(
  'a patch of %s %s survives',
  (file, kind) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const constructs = require(`../../imports/${file}`);
    const object = new constructs[className(kind)](Testing.chart(), 'it', { spec: {} });
    object.addJsonPatch(JsonPatch.add('/spec/brandNewField', 1));
    expect(object.toJson().spec.brandNewField).toBe(1);
    expect(object.toJson().apiVersion).toBe(`${file}/${kinds[file][kind]}`);
    expect(object.toJson().kind).toBe(kind);
  },
);

test('a patch sees the values of what is lazy', () => {
  const chart = Testing.chart();
  const hosts = ['a'];
  const service = new networking.VirtualService(chart, 'it', {
    spec: Lazy.any({ produce: () => ({ hosts, http: Lazy.any({ produce: () => [{ mirrorPercent: 30 }] }) }) }),
  });
  service.addJsonPatch(JsonPatch.add('/spec/hosts/-', 'c'));
  hosts.push('b');
  expect(service.toJson().spec).toEqual({ hosts: ['a', 'b', 'c'], http: [{ mirrorPercent: 30 }] });
});

test('without a patch, keys stand in the order of cdk8s', () => {
  const service = new networking.VirtualService(Testing.chart(), 'it', { spec: { http: [], hosts: [] } });
  const manifest = service.toJson();
  expect(Object.keys(manifest)).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  expect(Object.keys(manifest.spec)).toEqual(['hosts', 'http']);
});

test('a construct is still found as the API object that it is', () => {
  const service = new networking.VirtualService(Testing.chart(), 'it');
  expect(ApiObject.of(service)).toBe(service);
});
