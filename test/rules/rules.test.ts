import { RULES } from '../../src/rules';
import { readFixture } from './fixture';

describe.each(RULES.map(rule => [rule.name, rule] as const))('%s', (name, rule) => {
  test('finds what its bad example says, where it says it', () => {
    const { expected, found } = readFixture(name, 'Found');
    expect(expected).not.toEqual([]);
    expect(found.sort()).toEqual(expected.sort());
  });

  test('is silent about its good example, and so is every rule that refuses', () => {
    const { found, violations } = readFixture(name, 'Not found');
    expect(found).toEqual([]);
    expect(violations.filter(violation => violation.rule.refusedBy).map(({ message }) => message)).toEqual([]);
  });

  test('finds nothing that would be refused in a bad example, unless it refuses itself', () => {
    const { violations } = readFixture(name, 'Found');
    const refused = violations.filter(violation => violation.rule.refusedBy).map(({ message }) => message);
    if (!rule.refusedBy) {
      expect(refused).toEqual([]);
    }
  });
});
