import { classComment } from '../../scripts/import/class-comment';
import { repair } from '../../scripts/import/post-pass';
import { pruneVersions } from '../../scripts/import/prune';
import { deleteSnakeCaseTwins } from '../../scripts/import/repair-schema';
import { replaceAll } from '../../scripts/import/replace';

describe('the version of a kind', () => {
  const chosen = (...versions: string[]): string => {
    const crd: any = {
      spec: {
        names: { kind: 'Thing' },
        versions: versions.map(name => ({ name: name.replace('!', ''), served: !name.includes('!') })),
      },
    };
    return pruneVersions(crd)
      .spec.versions.map(({ name }) => name)
      .join();
  };

  test.each([
    [['v1alpha3', 'v1beta1', 'v1'], 'v1'],
    [['v1', 'v2alpha1'], 'v1'],
    [['v1alpha3', 'v1beta1'], 'v1beta1'],
    [['v1beta1', 'v1beta2', 'v1alpha9'], 'v1beta2'],
    [['v1alpha2', 'v1alpha10'], 'v1alpha10'],
    // '!' is not served
    [['!v1', 'v1beta1'], 'v1beta1'],
    [['v1alpha2', '!v1alpha3'], 'v1alpha2'],
  ])('of %j is %s', (versions, expected) => {
    expect(chosen(...versions)).toBe(expected);
  });

  test('must be served', () => {
    expect(() => chosen('!v1')).toThrow("'Thing' serves no version");
  });

  test('must be one of Kubernetes', () => {
    expect(() => chosen('v1alpha1', 'latest')).toThrow("'latest' is no Kubernetes version");
  });
});

test('a name in snake case goes where there is one in camel case, on every level', () => {
  const schema: any = {
    properties: {
      alone_here: {},
      both_here: {},
      bothHere: {
        items: { properties: { a_b: {}, aB: { additionalProperties: { properties: { c_d: {}, cD: {} } } } } },
      },
    },
  };
  deleteSnakeCaseTwins(schema);
  expect(schema).toEqual({
    properties: {
      alone_here: {},
      bothHere: { items: { properties: { aB: { additionalProperties: { properties: { cD: {} } } } } } },
    },
  });
});

describe('a repair', () => {
  test('that matches less or more often than expected stops the import', () => {
    const message = "repair 'it' matched 1 times, expected 2 (has the generator changed?)";
    expect(() => replaceAll('a b', 'it', 2, /a/g, 'c')).toThrow(message);
    expect(() => replaceAll('a a', 'it', 1, /a/g, 'c')).toThrow('matched 2 times, expected 1');
  });

  test('takes its replacement literally', () => {
    expect(replaceAll('a', 'it', 1, /a/g, '$&$&')).toBe('$&$&');
  });

  test('of a file that is written otherwise throws', () => {
    const file = { group: 'networking.istio.io', kinds: ['Gateway'], text: 'export class Gateway {}\n' };
    expect(() => repair(file, '')).toThrow(/^repair 'import' matched 0 times, expected 1/);
  });
});

test('a new kind cannot come without a comment', () => {
  expect(() => classComment('networking.istio.io', 'Brand')).toThrow(
    "'networking.istio.io/Brand' has no class comment (write one in class-comment.ts)",
  );
});
