import { onlyOne, type Sense, without, words } from './sense';

const URLS = words(
  [
    'oci://reg.example.com/img:v1',
    'https://a.example.com/x.wasm',
    'file:///opt/x.wasm',
    'reg.example.com/img:v1',
    'http://a',
    'a',
    'reg:5000/x',
  ],
  [
    'ftp://a/b',
    'HTTPS://a',
    '://a',
    'a b',
    'http://a b/',
    'http://%zz',
    '/x',
    '?x',
    'mailto:x',
    'http://a:x/',
    'é',
    'oci:x',
    'gs://a',
  ],
);
const VM = {
  'env.name': words(['A', 'b-c', ' ', '1'], ['', 'x'.repeat(256), 'x'.repeat(257)]),
  'env.value': words(['x', '$A'], ['', 'x'.repeat(2049)]),
};

function environment(value: any): unknown {
  if (!value.env) return value;
  const named = value.env.filter(
    ({ name }: any, i: number, all: any[]) => all.findIndex(other => other.name === name) === i,
  );
  return { ...value, env: named.map((one: any) => (one.valueFrom === 'HOST' ? without(one, 'value') : one)) };
}

const MODULE: Sense['words'] = {
  url: URLS,
  sha256: words(['', 'a1'.repeat(32)], ['A1'.repeat(32), 'a1'.repeat(31), 'g1'.repeat(32)]),
  imagePullSecret: words(['secret', 'a.b'], ['', 'x'.repeat(253), 'x'.repeat(254)]),
  pluginName: words(['auth'], ['', 'x'.repeat(256), 'x'.repeat(257)]),
  'ports.number': words([80, 65535], [0, 65536]),
  ...VM,
};

export const WASM_PLUGIN: Sense = {
  words: MODULE,
  settle: { '': spec => onlyOne(spec, 'selector', 'targetRef', 'targetRefs'), vmConfig: environment },
};

export const TRAFFIC_EXTENSION: Sense = {
  words: {
    ...MODULE,
    inlineCode: words(
      ['function envoy_on_request(h) end', ' '],
      ['', 'x'.repeat(65536), 'x'.repeat(65537), 'é'.repeat(32769)],
    ),
  },
  settle: {
    '': spec => {
      const one = onlyOne(onlyOne(spec, 'selector', 'targetRefs'), 'wasm', 'lua');
      return (one.wasm ?? one.lua) ? one : { ...one, lua: { inlineCode: 'x' } };
    },
    vmConfig: environment,
  },
};
