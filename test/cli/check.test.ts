import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules';
import { SOUND, SPLIT, UNSOUND, cdk8sIstio, folderWith } from './command';

test('what is found is shown where it stands, with the way out and a summary', () => {
  const folder = folderWith({ 'shop.yaml': UNSOUND });
  expect(cdk8sIstio(folder, ['check', 'shop.yaml'])).toEqual({
    code: 1,
    stderr: '',
    stdout: `shop.yaml:10:13  error  api-server/unknown-field  VirtualService shop/reviews
   8 |         - destination:
   9 |             host: reviews
  10 |             subsett: v2
     |             ^^^^^^^
     | spec.http[0].route[0].destination.subsett is no field of the API (did you mean 'subset'?)
     | https://github.com/cdk8s-istio/cdk8s-istio/blob/main/docs/rules/api-server/unknown-field.md

1 error in 1 resource of 1 file (31 ms)
`,
  });
});

test('the standard input is read, and called stdin', () => {
  const { code, stdout } = cdk8sIstio(folderWith({}), ['check', '-'], { input: UNSOUND });
  expect(stdout).toMatch(/^stdin:10:13 {2}error/);
  expect(code).toBe(1);
});

test('what is sound is told in a line', () => {
  const { code, stdout, stderr } = cdk8sIstio(folderWith({ 'a.yaml': SOUND }), ['check', '.']);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stderr: '',
    stdout: 'nothing found in 1 resource of 1 file (31 ms)\n',
  });
});

describe('a folder', () => {
  const files = {
    'b/two.json': JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }),
    'b/one.yml': UNSOUND,
    'a.yaml': SOUND.replace('shop', 'web'),
    'notes.txt': UNSOUND,
    'node_modules/x/x.yaml': UNSOUND,
    '.git/x.yaml': UNSOUND,
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'chart/values.yaml': 'replicas: 3\nkind: big\n',
    'chart/templates/vs.yaml': UNSOUND.replace('reviews,', '"{{ .Release.Name }}",'),
    'chart/templates/gw.yaml': '{{- if .Values.x }}\nkind: Gateway\n{{- end }}\n',
    'tsconfig.json': '{ // no JSON\n}',
    'kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
  };

  test('is read with what is below it; what is no manifest is named', () => {
    const { stdout, code } = cdk8sIstio(folderWith(files), ['check', '.']);
    expect(stdout).toContain('b/one.yml:10:13  error');
    expect(stdout.match(/^skipped .*$/gm)).toEqual([
      'skipped chart/Chart.yaml: no manifest',
      'skipped chart/templates/gw.yaml: a template that is yet to be rendered',
      'skipped chart/templates/vs.yaml: a template that is yet to be rendered',
      'skipped chart/values.yaml: no manifest',
      'skipped kustomization.yaml: a Kustomization of Kustomize',
      'skipped tsconfig.json: no manifest',
    ]);
    expect(stdout).toContain('1 error in 3 resources of 3 files (31 ms)');
    expect(code).toBe(1);
  });

  test('is read once, whatever links lead around in it, and however often it is named', () => {
    const folder = folderWith({ 'a/one.yaml': SOUND });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('nowhere', join(folder, 'a/gone.yaml'));
    expect(cdk8sIstio(folder, ['check', '.', 'a', 'a/one.yaml']).stdout).toContain('in 1 resource of 1 file');
  });
});

test('what is broken is shown, hides nothing, and is worse than an error', () => {
  const folder = folderWith({
    'bad.yaml': 'kind: X\na: [\n',
    'no-kind.yaml': 'apiVersion: networking.istio.io/v1\nmetadata: { name: a }\n',
    'latin.yaml': Buffer.from('kind: \xe9', 'latin1'),
    'good.yaml': UNSOUND,
  });
  const { code, stdout } = cdk8sIstio(folder, ['check', 'good.yaml', 'bad.yaml', 'no-kind.yaml', 'latin.yaml']);
  expect(stdout).toContain(
    'bad.yaml:2:5  error  cannot be read\n  1 | kind: X\n  2 | a: [\n    |     ^ unexpected end',
  );
  expect(stdout).toContain('an object of networking.istio.io/v1 without kind');
  expect(stdout).toContain('latin.yaml  error  cannot be read\n   | it is no text in UTF-8');
  expect(stdout).toContain('good.yaml:10:13');
  expect(stdout).toContain('3 texts that cannot be read, 1 error in 1 resource of 1 file');
  expect(code).toBe(2);
});

test('a text in UTF-16 is read, as PowerShell writes it', () => {
  const folder = folderWith({ 'a.yaml': Buffer.from(`\uFEFF${UNSOUND}`, 'utf16le') });
  expect(cdk8sIstio(folder, ['check', '.']).stdout).toContain('a.yaml:10:13');
});

test.each<[string[], string]>([
  [['check'], "error: missing required argument 'path'\n"],
  [['check', 'nowhere.yaml'], 'error: nowhere.yaml: there is no such file or folder\n'],
  [['check', 'empty'], 'error: there is no manifest in empty (empty/values.yaml: no manifest)\n'],
  [['check', '-'], 'error: there is no manifest in -\n'],
  [['check', '--fromat', 'x', 'a.yaml'], "error: unknown option '--fromat'\n(Did you mean --format?)\n"],
  [
    ['check', '--format', 'xml', 'a.yaml'],
    "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, github, sarif.\n",
  ],
  [
    ['check', '--rule', 'resource/duplicat=off', 'a.yaml'],
    "error: there is no rule 'resource/duplicat' (did you mean 'resource/duplicate'?); docs/rules/README.md lists them\n",
  ],
  [
    ['check', '--rule', 'resource/duplicate=of', 'a.yaml'],
    "error: --rule resource/duplicate must be 'off', 'info', 'warning' or 'error', got 'of'\n",
  ],
  [['check', '--fail-on', 'x', 'a.yaml'], "error: failOn must be 'error', 'warning' or 'info', got 'x'\n"],
  [
    ['check', '--istio-version', '2', 'a.yaml'],
    "error: istioVersion must be a version of Istio from '1.22' to '1.31', got '2'\n",
  ],
  [
    ['check', '--baseline', 'nowhere', 'a.yaml'],
    'error: nowhere: there is no such file or folder (write it with --write-baseline)\n',
  ],
  [['check', '--baseline', 'a.yaml', 'a.yaml'], 'error: a.yaml: it is no JSON (write it with --write-baseline)\n'],
  [['check', '--config', 'nowhere', 'a.yaml'], 'error: nowhere: there is no such file or folder\n'],
  [['chekc'], "error: unknown command 'chekc'\n(Did you mean check?)\n"],
])('%j is refused in a line', (args, stderr) => {
  const folder = folderWith({ 'a.yaml': SOUND, 'empty/values.yaml': 'a: 1\n' });
  expect(cdk8sIstio(folder, args)).toEqual({ code: 2, stdout: '', stderr });
});

test.each(['--help', '--version', '-V', 'check --help'])('%s is told on the standard output', args => {
  const { code, stdout, stderr } = cdk8sIstio(folderWith({}), args.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toBe('');
});

describe('rules', () => {
  const folder = folderWith({ 'a.yaml': `${UNSOUND}---\n${SPLIT}` });
  const found = (...args: string[]) => {
    const { code, stdout } = cdk8sIstio(folder, ['check', ...args, 'a.yaml']);
    return [code, ...Array.from(stdout.matchAll(/^\S+ {2}(\w+) {2}(\S+)/gm), ([, level, rule]) => `${level} ${rule}`)];
  };
  const [unknown, split] = ['api-server/unknown-field', 'virtual-service/host-split'];

  test.each<[string[], unknown[]]>([
    [[], [1, `error ${unknown}`, `warning ${split}`]],
    [
      ['--rule', `${unknown}=off`],
      [0, `warning ${split}`],
    ],
    [
      ['--rule', 'api-server/*=off', '--rule', `${split}=error`],
      [1, `error ${split}`],
    ],
    [
      ['--rule', '*=off', '--rule', `${split}=info`],
      [0, `info ${split}`],
    ],
    [
      ['--rule', split],
      [0, `warning ${split}`],
    ],
    [
      ['--rule', 'virtual-service/*', '--fail-on', 'warning'],
      [1, `warning ${split}`],
    ],
    [
      ['--rule', `${split}=info`, '--rule', 'api-server/*=off', '--fail-on', 'warning'],
      [0, `info ${split}`],
    ],
  ])('%j give %j', (args, expected) => {
    expect(found(...args)).toEqual(expected);
  });
});

test('findings are sorted by file, line and rule', () => {
  const [one, two] = ['one', 'two'].map(name => UNSOUND.replaceAll('reviews', name));
  const folder = folderWith({ 'b.yaml': `${one}---\n${two}`, 'a.yaml': UNSOUND });
  const { stdout } = cdk8sIstio(folder, ['check', 'b.yaml', 'a.yaml']);
  expect(stdout.match(/^\S+:\d+:\d+/gm)).toEqual(['a.yaml:10:13', 'b.yaml:10:13', 'b.yaml:21:13']);
});

describe('a baseline', () => {
  test('holds what is there, and shows what is new, wherever it moves to', () => {
    const folder = folderWith({ 'a.yaml': SPLIT });
    const written = cdk8sIstio(folder, ['check', '--write-baseline', 'known.json', '.']);
    expect(written.stderr).toBe('wrote 1 of 1 findings to known.json\n');
    cpSync(join(folder, 'a.yaml'), join(folder, 'sub/b.yaml'), { recursive: true });
    const moved = folderWith({ 'sub/b.yaml': `# moved\n${SPLIT}` });
    cpSync(join(folder, 'known.json'), join(moved, 'known.json'));
    const args = ['check', '--fail-on', 'warning', '--baseline', 'known.json', 'sub'];
    expect(cdk8sIstio(moved, args)).toEqual({
      code: 0,
      stderr: '',
      stdout: 'nothing found, 1 more in the baseline in 2 resources of 1 file (31 ms)\n',
    });
    expect(cdk8sIstio(moved, ['check', '--fail-on', 'warning', 'sub']).code).toBe(1);
  });

  test('does not hold what the cluster refuses', () => {
    const folder = folderWith({ 'a.yaml': UNSOUND });
    const written = cdk8sIstio(folder, ['check', '--write-baseline', 'known.json', 'a.yaml']);
    expect(written.stderr).toBe('wrote 0 of 1 findings to known.json\n');
    expect(cdk8sIstio(folder, ['check', '--baseline', 'known.json', 'a.yaml']).code).toBe(1);
  });
});

describe('the file of a project', () => {
  const split = { 'apps/shop/a.yaml': SPLIT };

  test('is found in a folder around, and the command line is stronger', () => {
    const folder = folderWith({
      ...split,
      '.cdk8s-istio.yaml': 'failOn: warning\nrules:\n  virtual-service/host-split: info\n',
    });
    const shop = join(folder, 'apps/shop');
    expect(cdk8sIstio(shop, ['check', '.']).stdout).toContain('  info  virtual-service/host-split');
    expect(cdk8sIstio(shop, ['check', '.']).code).toBe(0);
    expect(cdk8sIstio(shop, ['check', '--rule', 'virtual-service/host-split=warning', '.']).code).toBe(1);
    expect(cdk8sIstio(shop, ['check', '--no-config', '.']).stdout).toContain('  warning  virtual-service/host-split');
    expect(cdk8sIstio(folder, ['check', '.']).stdout).not.toContain('skipped');
  });

  test('may turn a rule off without quotes, though YAML reads off as false', () => {
    const folder = folderWith({ ...split, '.cdk8s-istio.yaml': 'rules: { virtual-service/host-split: off }\n' });
    expect(cdk8sIstio(folder, ['check', '.']).stdout).toContain('nothing found');
  });

  test('names a baseline from where it stands', () => {
    const folder = folderWith({ ...split, '.cdk8s-istio.yaml': 'baseline: known.json\n' });
    cdk8sIstio(folder, ['check', '--no-config', '--write-baseline', 'known.json', '.']);
    expect(cdk8sIstio(join(folder, 'apps'), ['check', '.']).stdout).toContain('1 more in the baseline');
  });

  test.each([
    ['closde: true', "there is no field 'closde' (did you mean 'closed'?)"],
    ['closed: maybe', "closed must be true or false, got 'maybe'"],
    ['istioVersion: 1.28', 'istioVersion must be a text, got 1.28 (put it in quotes)'],
    [
      'rules: { resource/duplicate: 3 }',
      "the level of resource/duplicate must be 'off', 'info', 'warning' or 'error', got 3",
    ],
    ['a: [', 'unexpected end of the stream within a flow collection'],
    ['- a', `must be an object with fields such as 'closed', got ["a"]`],
  ])('with %j is refused in a line', (text, message) => {
    const { code, stderr } = cdk8sIstio(folderWith({ ...split, '.cdk8s-istio.yaml': text }), ['check', '.']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});

test('a rule that throws is named as our bug, and the others still run', () => {
  const rule = RULES.find(({ name }) => name === 'resource/duplicate')!;
  jest.spyOn(rule, 'check').mockImplementationOnce(() => {
    throw new Error('boom');
  });
  const { code, stdout } = cdk8sIstio(folderWith({ 'a.yaml': UNSOUND }), ['check', 'a.yaml']);
  expect(stdout).toContain(
    'bug  rule resource/duplicate failed; this is a bug of cdk8s-istio, please report it: Error: boom',
  );
  expect(stdout).toContain('api-server/unknown-field');
  expect(stdout).toContain('1 bug, 1 error in 1 resource');
  expect(code).toBe(2);
});

test('a mistake of ours is not taken for one of the user', () => {
  const stdin = () => {
    throw new TypeError('boom');
  };
  expect(() => cdk8sIstio(folderWith({}), ['check', '-'], { stdin })).toThrow(TypeError);
});
