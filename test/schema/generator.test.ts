import { emit } from '../../scripts/schema/cel-emit';
import { parseCel } from '../../scripts/schema/cel-parse';
import { toPattern } from '../../scripts/schema/cel-pattern';
import { typeOf } from '../../scripts/schema/cel-type';
import type { CrdSchema } from '../../scripts/schema/crd-schema';
import { Module } from '../../scripts/schema/module';
import { shapeText } from '../../scripts/schema/shape-text';

const schema: CrdSchema = {
  type: 'object',
  required: ['host'],
  properties: {
    host: { type: 'string' },
    path: { type: 'string' },
    port: { type: 'integer' },
    names: { type: 'array', items: { type: 'string' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    namespace: { type: 'string' },
  },
};

function translate(rule: string): string {
  const variables = new Map([['self', typeOf(schema)]]);
  return emit(parseCel(rule), { variables, present: new Set(), used: new Set() }).code;
}

test.each([
  ['a required field is read as it is', 'self.host == "a"', '(self.host === "a")'],
  ['an optional field is an error where it is not there', 'self.path == ""', '(must(self.path) === "")'],
  ['what has() has seen is there', 'has(self.path) && self.path != ""', '((self.path != null) && (self.path !== ""))'],
  [
    'what !has() has not seen is there',
    '!has(self.path) || self.path != ""',
    '(!(self.path != null) || (self.path !== ""))',
  ],
  [
    'a choice knows its condition',
    'has(self.port) ? self.port > 0 : true',
    '((self.port != null) ? (self.port > 0) : true)',
  ],
  [
    'an error on the left waits for the right',
    'self.path == "" || true',
    'either(() => (must(self.path) === ""), () => true)',
  ],
  [
    'a test that cannot end in an error is every',
    'has(self.names) ? self.names.all(n, n != "*") : true',
    '((self.names != null) ? every(self.names, n => (n !== "*")) : true)',
  ],
  [
    'a test that can is all',
    'has(self.names) && self.names.all(n, int(n) > 0)',
    '((self.names != null) && all(self.names, n => (toInt(n) > 0)))',
  ],
  [
    'a map is its keys',
    'has(self.labels) && self.labels.all(k, size(k) < 63)',
    '((self.labels != null) && every(Object.keys(self.labels), k => (size(k) < 63)))',
  ],
  ['an escaped name is unescaped', 'has(self.__namespace__)', '(self.namespace != null)'],
  ['a written duration is known today', 'duration(self.host) >= duration("1ms")', '(duration(self.host) >= 1000000)'],
  [
    '&& binds stronger than ||, ! than both',
    '!has(self.port) && true || false',
    '((!(self.port != null) && true) || false)',
  ],
])('%s: %s', (_, rule, code) => {
  expect(translate(rule)).toBe(code);
});

test.each([
  ['self.hosts == "a"', "CEL: 'self' has no field 'hosts'"],
  ['self.host == 1', `CEL: 'self.host == 1' is not known`],
  ['self.host.reverse() == "a"', "CEL: the function 'reverse' is not known"],
  ['quantity(self.host) == "a"', "CEL: the function 'quantity' is not known"],
  ['other == "a"', "CEL: 'other' is not known"],
  ['self.host == "a" &&', "CEL: '' is not expected"],
  ['self.host ~ "a"', 'CEL: unknown sign at \'~ "a"\''],
  ['self.host == "\\u0041"', "CEL: unknown escape '\\u'"],
  ['self.port * 2 == 4', `CEL: 'must(self.port) * 2' is not known`],
  ['self.host.matches("\\\\A.")', "pattern '\\A.' has '\\A', which may mean something else to JavaScript"],
])('a rule that is not understood stops the generator: %s', (rule, message) => {
  expect(() => translate(rule)).toThrow(message);
});

test.each<[string, object, string]>([
  ['a keyword', { type: 'string', 'x-new': true }, "keyword 'x-new' is not known here: true"],
  ['a format', { type: 'string', format: 'uuid' }, "a text of format 'uuid' is not known"],
  ['no type', { 'x-kubernetes-int-or-string': true }, 'a schema without a type is not known'],
  ['a keyword of another type', { type: 'boolean', minimum: 1 }, "keyword 'minimum' is not known here: 1"],
  [
    'alternatives of patterns',
    { type: 'object', oneOf: [{ pattern: 'a' }, { pattern: 'b' }] },
    "keyword 'pattern' is not known here",
  ],
  [
    'a new part of a rule',
    { type: 'string', 'x-kubernetes-validations': [{ rule: 'true', optionalOldSelf: true }] },
    "keyword 'optionalOldSelf' is not known here",
  ],
])('%s that is not known stops the generator', (_, unknown, message) => {
  expect(() => shapeText(unknown as CrdSchema, 'x', new Module())).toThrow(message);
});

test('patterns of RE2 that mean the same to JavaScript are taken, with their flag', () => {
  expect(toPattern('^(?i)\\.?[a-z]+/x$')).toBe('/^\\.?[a-z]+\\/x$/i');
});
