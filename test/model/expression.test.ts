import { problemOfExpression } from '../../src/model/expression';

// each was put before istiod, whose parser is cel-go
test.each([
  'response.code >= 500 || !has(response.code)',
  'request.host in ["a", "b",]',
  '"a"in"abc"',
  '[,]',
  '{,}',
  'Message{field: 1}',
  '.a.b.Message{`a field`: 1,}',
  'a ? b : c ? d : e',
  '- 1',
  '!-1',
  '--a',
  '-9223372036854775808',
  '18446744073709551615u',
  '0xFF',
  '.5e3',
  'x.as',
  'x.`a-b`',
  '"""a "quoted" text"""',
  "r'\\d'",
  'br"\\d"',
  "b'\\377'",
  '"\\u00e9"',
  'has(has(a.b))',
  'has((!!a.b))',
  'x.has(y)',
  'has(a, b)',
  'x.map(i, i > 0, i)',
  'x.map(i)',
  'x.existsOne(1, i)',
  'a // a comment',
  '1'.repeat(18),
  Array(251).fill('1').join('+'),
  `${'('.repeat(249)}1${')'.repeat(249)}`,
])('istiod takes %s', text => {
  expect(problemOfExpression('filter', text)).toBeUndefined();
});

test.each([
  ['a = 1', "there is no operator '=' (did you mean '=='?)"],
  ['a && b | c', "there is no operator '|' (did you mean '||'?)"],
  ['a # b', "'#' means nothing"],
  ['"a', 'a text is not closed'],
  ['"""a"', `'"a"' is one too many`],
  ['"\\d"', `there is no escape like one in "\\d" (did you mean r"\\d", where '\\' is a sign like any other?)`],
  ['"\\ud800"', "there is no character '\\ud800'"],
  ["b'\\u0041'", "bytes have no escape '\\u0041'"],
  ['rb"a"', `'"a"' is one too many`],
  ['1e400', '1e400 is too large'],
  ['9223372036854775808', '9223372036854775808 is too large'],
  ['--9223372036854775808', '9223372036854775808 is too large'],
  ['18446744073709551616u', '18446744073709551616u is too large'],
  ['!-a', "'-' is not expected"],
  ['a.1', "'.1' is one too many"],
  ['a.in', "a name must follow '.', got 'in'"],
  ['a.`b`(c)', "'(' is one too many"],
  ['package', "'package' is a reserved word"],
  ['a ? b', "':' is missing"],
  ['[1', "']' is missing"],
  ['{a}', "':' is expected, got '}'"],
  ['M{"a": 1}', 'the name of a field is expected, got \'"a"\''],
  ['a[0].M{}', "'{' is one too many"],
  ['f(a,)', "')' is not expected"],
  ['a)', "')' closes nothing"],
  ['// a', 'it ends too early'],
  ['has(a)', 'has() takes a field, such as has(request.host)'],
  ['x.all(1, i)', 'the first argument of all() must be the name of a variable'],
  ['x.map(__result__, 1)', 'the first argument of map() must be the name of a variable'],
  ['a.?b', "there are no optional values, with '?'"],
  ['[?a]', "there are no optional values, with '?'"],
])('istiod does not take %s', (text, why) => {
  expect(problemOfExpression('filter', text)).toBe(`filter must be a CEL expression, got '${text}': ${why}`);
});

test.each([
  ['long', Array(252).fill('1').join('+')],
  ['deep', `${'('.repeat(250)}1${')'.repeat(250)}`],
  ['deep beyond what a stack holds', '('.repeat(90_000)],
  ['large', 'a'.repeat(100_001)],
])('istiod does not take what is too %s', (_, text) => {
  expect(problemOfExpression('filter', text)).toMatch(
    /: it (?:is too long or too deep.*|has more than 100000 characters)$/,
  );
});
