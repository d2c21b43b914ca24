import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBaseline } from '../../scripts/compat/baseline';
import { breaks } from '../../scripts/compat/breaks';
import packageJson from '../../package.json';

const folder = mkdtempSync(join(tmpdir(), 'compat-'));
const accepted = join(folder, 'accepted.txt');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a member less', ['open', 'close'], ['open'], 'close'],
  ['a member with another name', ['open'], ['openAll'], 'open'],
])('%s is a break, though all is experimental', (_, before, after, told) => {
  expect(breaks(api(before), published(after), accepted)).toContain(`METHOD door.Door.${told}: has been removed`);
});

test.each([
  ['the same', ['open'], ['open']],
  ['a member more', ['open'], ['open', 'close']],
])('%s is none', (_, before, after) => {
  expect(breaks(api(before), published(after), accepted)).toBeUndefined();
});

test('a parameter that has to be said now is a break', () => {
  const before = api(['open'], { optional: true });
  expect(breaks(before, packed(api(['open'], {})), accepted)).toContain('METHOD door.Door.open: argument width');
});

test('a break that is accepted by its key is none', () => {
  const key = /\[(removed:[^\]]+)\]/.exec(breaks(api(['open']), published([]), accepted)!)![1];
  writeFileSync(accepted, `${key}\n`);
  expect(breaks(api(['open']), published([]), accepted)).toBeUndefined();
});

test('there is a baseline, of this version or of one before', () => {
  const order = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  expect(order(readBaseline().version)).toBeLessThanOrEqual(order(packageJson.version));
});

function published(methods: readonly string[]): string {
  return packed(api(methods));
}

function packed(assembly: object): string {
  writeFileSync(join(folder, '.jsii'), JSON.stringify(assembly));
  writeFileSync(join(folder, 'package.json'), '{ "name": "door", "version": "0.1.0", "jsii": {} }');
  return folder;
}

/** What jsii would write of a class `Door`, whose methods may have a parameter. */
function api(methods: readonly string[], width?: object) {
  const docs = { stability: 'experimental' };
  const parameters = width && [{ name: 'width', type: { primitive: 'number' }, ...width }];
  const door = {
    ...{ kind: 'class', assembly: 'door', fqn: 'door.Door', name: 'Door', docs },
    methods: methods.map(name => ({ name, docs, parameters })),
  };
  return {
    ...{ schema: 'jsii/0.10.0', name: 'door', version: '0.1.0', license: 'Apache-2.0', jsiiVersion: '6.0.16' },
    ...{ description: 'doors', homepage: 'https://example.com', fingerprint: '*', docs },
    author: { name: 'door', roles: ['author'] },
    repository: { type: 'git', url: 'https://example.com' },
    types: { 'door.Door': door },
  };
}
