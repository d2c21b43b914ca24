import { shortcuts, shortcutsIn } from '../../conformance/reproduce/read-entries';

test('the entries of the suite reproduce use what users use', () => {
  expect(shortcuts()).toEqual([]);
});

test.each([
  ["import { networking, Gateway } from 'cdk8s-istio';", ['networking of cdk8s-istio']],
  ["import * as istio from 'cdk8s-istio';", ['* of cdk8s-istio', 'as of cdk8s-istio']],
  ["import { Duration, ApiObject } from 'cdk8s';", ['ApiObject of cdk8s']],
  ["import {\n  Gateway,\n  security,\n} from 'cdk8s-istio';", ['security of cdk8s-istio']],
  ["import { x } from '../compare';", ['x of ../compare']],
  ["import type { Entries } from '../entry';", []],
  ['gateway.apiObject.addJsonPatch(patch);', ['addJsonPatch', 'apiObject']],
  ["new Gateway(chart, 'G', {} as Props);", ['as Props']],
  ["new Gateway(chart, 'as text: addJsonPatch');", []],
  ["const x = require('cdk8s');", ['require(']],
  ['// @ts-expect-error', ['@ts-expect']],
])('%j helps itself to %j', (source, expected) => {
  expect(shortcutsIn(source).sort()).toEqual([...expected].sort());
});
