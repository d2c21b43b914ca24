import { checkConfig } from '../../src/check/check';
import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';

/** What is refused of a script, by any rule. */
function refused(inlineCode: string): string[] {
  const extension = toResource({
    apiVersion: 'extensions.istio.io/v1alpha1',
    kind: 'TrafficExtension',
    metadata: { name: 'lua' },
    spec: { lua: { inlineCode } },
  })!;
  return checkConfig(new Config([extension])).map(({ message }) => message);
}

test('a script in Lua may have 65536 characters for the API server, and as many bytes for istiod', () => {
  expect(refused('-'.repeat(65_536))).toEqual([]);
  expect(refused('ü'.repeat(32_769))).toEqual(['inlineCode may have at most 65536 bytes, got 65538']);
});
