import { withLazyModules } from '../../scripts/build/lazy-modules';
import { withoutComments } from '../../scripts/build/strip-comments';
import { avoidable, warningsIn } from '../../scripts/build/warning';

describe('stripping comments', () => {
  test.each([
    ['a line comment', 'a(); // why\n', 'a();\n'],
    ['a block above a class', '/** What. */\nclass A {\n}\n', 'class A {\n}\n'],
    ['a comment in a class', 'class A {\n    // why\n    #b = 1;\n}\n', 'class A {\n    #b = 1;\n}\n'],
    ['a source map', 'a();\n//# sourceMappingURL=a.js.map\n', 'a();\n'],
  ])('takes out %s', (_, code, expected) => {
    expect(withoutComments(code)).toBe(expected);
  });

  test.each([
    ['a text', 'const a = "// no comment";\n'],
    ['a regular expression', 'const a = /\\/\\*[/]\\*\\//;\n'],
    ['a template', 'const a = `/* no comment */ ${b} // none`;\n'],
    ['an escape', "const a = '\\u00e9\\n';\n"],
    ['what jsii wrote to know a class again', 'class A {\n    static [B] = { fqn: "a.A", version: "1.0.0" };\n}\n'],
  ])('leaves %s as it is', (_, code) => {
    expect(withoutComments(code)).toBe(code);
  });
});

describe('the warnings of jsii', () => {
  const output = [
    'imports/networking.istio.io.ts:12:3 - warning JSII5018: "from" is a reserved word in Python. [x]',
    '12   readonly from?: string;',
    'src/constructs/split.ts:4:1 - warning JSII5018: "type" is a reserved word in Go. [x]',
    'warning JSII6: A "peerDependency" on "cdk8s" at "2.70.0" means you should take a "devDependency" on it.',
  ].join('\n');

  test('are read with their file', () => {
    expect(warningsIn(output).map(({ file }) => file)).toEqual([
      'imports/networking.istio.io.ts',
      'src/constructs/split.ts',
      undefined,
    ]);
  });

  test('can be mended, unless they are about the generated imports', () => {
    expect(avoidable(warningsIn(output)).map(({ message }) => message.slice(0, 8))).toEqual(['JSII5018', 'JSII6: A']);
  });
});

test.each([
  ['a generated module', 'exports.a = __importStar(require("../imports/n"));\n', '../imports/n'],
  [
    'a module of ours',
    'var n_1 = require("./n");\nObject.defineProperty(exports, "a", { enumerable: true, get: function () { return n_1.a; } });\n',
    './n',
  ],
])('%s is loaded when it is first read', (_, code, file) => {
  const loaded: string[] = [];
  const load = (name: string) => {
    loaded.push(name);
    return { a: 1 };
  };
  const exported: { a?: unknown } = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is what the build writes
  new Function('exports', 'require', withLazyModules(`exports.a = void 0;\n${code}`))(exported, load);
  expect(loaded).toEqual([]);
  expect(exported.a).toBeDefined();
  expect(loaded).toEqual([file]);
});
