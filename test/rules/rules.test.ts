import { RULES } from '../../src/rules';
import { readFixture } from './fixture';

describe.each(RULES.map(rule => rule.name))('%s', name => {
  test('finds what bad.yaml says, where it says it', () => {
    const { expected, found } = readFixture(name, 'bad.yaml');
    expect(expected).not.toEqual([]);
    expect(found.sort()).toEqual(expected.sort());
  });

  test('is silent about good.yaml', () => {
    expect(readFixture(name, 'good.yaml').found).toEqual([]);
  });
});
