import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeVersions } from '../../scripts/package/node-versions';
import { NEWEST_MINOR, OLDEST_MINOR } from '../../src/model/since';

const root = join(__dirname, '../..');
const rows = new Map(
  [...readFileSync(join(root, 'docs/support.md'), 'utf8').matchAll(/^\| ([\w ,-]+?) \| (.*?) \| (.*?) \|$/gm)].map(
    ([, what, works, tested]) => [what, { works, tested }],
  ),
);
const { engines, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  engines: { node: string };
  peerDependencies: Record<string, string>;
};

test('the versions of Istio are those that the checks know', () => {
  expect(rows.get('Istio')?.works).toBe(`1.${OLDEST_MINOR} to 1.${NEWEST_MINOR}`);
});

test('the versions of the peers are those of package.json', () => {
  for (const name of ['cdk8s', 'constructs']) {
    const lowest = peerDependencies[name].replace('^', '');
    expect(rows.get(name)).toEqual({ works: `from ${lowest}`, tested: `${lowest} and the newest` });
  }
});

test('the versions of Node are those that the package is tested on', () => {
  expect(rows.get('Node')).toEqual({
    works: `from ${engines.node.replace('>=', '')}`,
    tested: nodeVersions.join(', '),
  });
});
