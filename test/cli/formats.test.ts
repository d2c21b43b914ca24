import { SOUND, SPLIT, UNSOUND, cdk8sIstio, folderWith } from './command';

const files = { 'my shop/a.yaml': UNSOUND, 'b.yaml': SPLIT, 'broken.yaml': 'kind: [\n', 'values.yaml': 'a: 1\n' };

function printed(format: string, given: Record<string, string> = files): string {
  return cdk8sIstio(folderWith(given), ['check', '--format', format, '.']).stdout;
}

test('JSON has all of it', () => {
  const { summary, findings, unreadable, skipped, bugs } = JSON.parse(printed('json'));
  expect(summary).toEqual({ error: 1, warning: 1, info: 0, baselined: 0, files: 2, resources: 3 });
  expect(findings[1]).toMatchObject({
    rule: 'api-server/unknown-field',
    severity: 'error',
    file: 'my shop/a.yaml',
    line: 10,
    column: 13,
    pointer: '/spec/http/0/route/0/destination/subsett',
    refusedBy: 'api-server',
  });
  expect(unreadable).toMatchObject([{ file: 'broken.yaml', line: 1 }]);
  expect(skipped).toEqual([{ file: 'values.yaml', why: 'no manifest' }]);
  expect(bugs).toEqual([]);
});

test('GitHub is told in its commands', () => {
  const lines = printed('github').split('\n');
  expect(lines[0]).toMatch(/^::error file=broken.yaml,line=1,col=8,title=cannot be read::unexpected end/);
  expect(lines[1]).toMatch(
    /^::warning file=b.yaml,line=\d+,col=\d+,title=virtual-service\/host-split::VirtualService shop\/two: host /,
  );
  expect(lines[2]).toMatch(/^::error file=my shop\/a.yaml,line=10,col=13,title=api-server\/unknown-field::.*%0Ahttps:/);
  expect(lines.slice(3)).toEqual(['1 error, 1 warning in 3 resources of 2 files', '']);
});

test('a value of a user does not become a command of GitHub', () => {
  const text = SOUND.replace('hosts: [reviews]', 'hosts: "a\\n::error::b%"');
  expect(printed('github', { 'a.yaml': text }).match(/^::/gm)).toHaveLength(1);
  expect(printed('github', { 'a.yaml': text })).toContain('a\\n::error::b%25');
});

describe('SARIF', () => {
  const log = JSON.parse(printed('sarif'));
  const [run] = log.runs;

  test('is a log of one run, of version 2.1.0', () => {
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({ name: 'cdk8s-istio', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  test('has each finding with its rule, its level and its place', () => {
    for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      const [{ physicalLocation, logicalLocations }] = locations;
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0);
      expect(logicalLocations[0].fullyQualifiedName).toMatch(/^VirtualService shop\//);
    }
    expect(run.results.map(({ locations }: any) => locations[0].physicalLocation.artifactLocation.uri)).toEqual([
      'b.yaml',
      'my%20shop/a.yaml',
    ]);
  });

  test('says what could not be read', () => {
    const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications[0].message.text).toMatch(/^cannot be read: /);
    const sound = JSON.parse(printed('sarif', { 'a.yaml': SOUND }));
    expect(sound.runs[0].invocations).toEqual([{ executionSuccessful: true }]);
    expect(sound.runs[0].results).toEqual([]);
  });
});

describe('text', () => {
  const folder = folderWith({ 'a.yaml': UNSOUND });
  const isColourful = (env: Record<string, string>, isTerminal: boolean) =>
    cdk8sIstio(folder, ['check', '.'], { env, isTerminal }).stdout.includes('\u001b[');

  test.each<[Record<string, string>, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ CI: 'true' }, false, false],
  ])('with %j on a terminal (%j) has colours: %j', (env, isTerminal, expected) => {
    expect(isColourful(env, isTerminal)).toBe(expected);
  });

  test('has no control characters of a user', () => {
    const text = SOUND.replace('hosts: [reviews]', 'hosts: "\\e[31m\\r\\nx"\n  a: \u202e');
    const { stdout } = cdk8sIstio(folderWith({ 'a.yaml': text }), ['check', 'a.yaml']);
    expect(stdout).toContain('spec.hosts must be a list');

    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('crops a line that is too long around what is meant', () => {
    const object = {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: 'x' },
      spec: { hosts: Array(200).fill('a.b'), htpp: [], tls: [] },
    };
    const { stdout } = cdk8sIstio(folderWith({ 'a.json': JSON.stringify(object) }), ['check', 'a.json']);
    const [, line, caret] = stdout.split('\n');
    expect(line.length).toBeLessThan(140);
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('"htpp"');
  });

  test('keeps the arrow under what is meant behind tabs', () => {
    const { stdout } = cdk8sIstio(folderWith({ 'a.yaml': SOUND.replace('hosts: [reviews]', 'hosts:\t[8080]') }), [
      'check',
      'a.yaml',
    ]);
    const lines = stdout.split('\n');
    const at = lines.findIndex(line => line.includes('^'));
    expect(lines[at - 1].slice(lines[at].indexOf('^'))).toBe('8080]');
  });

  test('names at most ten of what is skipped', () => {
    const many = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`v${i}.yaml`, 'a: 1\n']));
    const stdout = printed('text', { ...many, 'a.yaml': SOUND });
    expect(stdout.match(/^skipped /gm)).toHaveLength(11);
    expect(stdout).toContain('skipped 4 more\n');
  });
});
