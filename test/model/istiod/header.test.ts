import { isHeaderName, problemOfHeaderValue } from '../../../src/model/istiod/header';

// what the real istiod takes and refuses
test.each([
  ['', true],
  ['plain text', true],
  ['a\tb', true],
  ['50%%', true],
  ['%HOSTNAME%', true],
  ['from %REQ(x-user)% to', true],
  ['%VAR( [ "a" , "b" ] ) %', true],
  ['%A(b\\))%', true],
  // what comes first is taken as it is
  ['%A(\\))%', false],
  ['%(a)%', true],
  ['50%', false],
  ['%HOSTNAME', false],
  ['%A(b', false],
  ['%A("x")%', false],
  ['%A(["a" "b"])%', false],
  ['a\nb', false],
  ['a\u007f', false],
])('a header can be set to %j: %s', (value, taken) => {
  expect(problemOfHeaderValue('value', value) === undefined).toBe(taken);
});

test.each([
  ['X-User_1', true],
  ['a,b', true],
  ['', false],
  ['a b', false],
  [':path', false],
])('%j is the name of a header: %s', (name, taken) => {
  expect(isHeaderName(name)).toBe(taken);
});
