import { problemOfLabelEntry } from '../../../src/model/istiod/label';

test.each([
  ['app', 'cart', true],
  ['app.kubernetes.io/name', '', true],
  ['app', 'v_1.2-x', true],
  // Kubernetes takes 63 characters, istiod does not count
  ['app', 'a'.repeat(64), true],
  ['a'.repeat(64), 'x', false],
  [`${'a.'.repeat(127)}a/x`, 'x', false],
  ['app', '-x', false],
  ['istio./app', 'x', false],
  ['/app', 'x', false],
  ['', 'x', false],
])('%s=%s is a label: %s', (key, value, taken) => {
  expect(problemOfLabelEntry('label', key, value) === undefined).toBe(taken);
});
