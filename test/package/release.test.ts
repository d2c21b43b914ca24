import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextVersion, released } from '../../scripts/release/changelog';

const page = (heading: string) =>
  `# Changelog\n\n## ${heading}\n\n### Added\n\n- this\n\n## 0.9.0 - 2026-01-02\n\n- that\n`;

test('what comes next is the first version of the changelog', () => {
  expect(nextVersion(page('1.2.0 - unreleased'))).toBe('1.2.0');
  expect(nextVersion(readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8'))).toMatch(/^\d+\.\d+\.\d+$/);
});

test('a release has a day, and what was released keeps its own', () => {
  expect(released(page('1.2.0 - unreleased'), '2026-12-01')).toBe(page('1.2.0 - 2026-12-01'));
});

test.each([
  ['1.2.0 - 2026-11-30', 'and begins with 1.2.0, which is released'],
  ['soon', 'and begins with 0.9.0, which is released'],
])('%s is nothing to release', (heading, message) => {
  expect(() => nextVersion(page(heading))).toThrow(message);
});

test('a page without versions is nothing to release either', () => {
  expect(() => nextVersion('# Changelog\n')).toThrow("as in '## 1.2.0 - unreleased', and begins with no version");
});
