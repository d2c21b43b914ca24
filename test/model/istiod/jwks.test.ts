import { generateKeyPairSync } from 'node:crypto';
import { problemOfJwks, secretKeysOf } from '../../../src/model/istiod/jwks';

const rsa = { kty: 'RSA', n: 'sXch', e: 'AQAB' };

// each was put before istiod, whose reader is jwx
test.each<[string, unknown]>([
  ['a set of public keys', { keys: [rsa, { kty: 'EC', crv: 'P-256', x: 'f83O', y: 'x_FE' }] }],
  ['a key alone', rsa],
  ['no keys', { keys: [] }],
  ['null for none', { keys: null }],
  ['base64 of either alphabet, with padding', { keys: [{ ...rsa, n: 'a+b/', e: 'AQ==' }] }],
  ['base64 of several lines', { keys: [{ ...rsa, n: 'sX\r\nch' }] }],
  ['null for an empty text', { keys: [{ ...rsa, n: null, kid: null, key_ops: [null] }] }],
  ['a type in other letters, if it is one', { KTY: 'RSA', n: 'sXch', e: 'AQAB' }],
  ['fields that nobody knows', { keys: [{ ...rsa, other: { a: 1 } }], more: [] }],
])('istiod takes %s', (_, set) => {
  expect(problemOfJwks(JSON.stringify(set))).toBeUndefined();
});

test('istiod does not look at what stands behind the set', () => {
  expect(problemOfJwks('{"keys":[]} and more')).toBeUndefined();
});

test('a certificate of a key is one by its outer form', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const noCertificate = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  expect(problemOfJwks(JSON.stringify({ ...rsa, x5c: [noCertificate] }))).toBe(
    "key 0 has an 'x5c' that is no list of certificates in base64",
  );
  // SEQUENCE { SEQUENCE {}, SEQUENCE {}, BIT STRING }
  expect(
    problemOfJwks(JSON.stringify({ ...rsa, x5c: [Buffer.from('3007300030000301ff', 'hex').toString('base64')] })),
  ).toBeUndefined();
});

test.each<[unknown, string]>([
  [{ keys: [rsa, { ...rsa, e: undefined }] }, "key 1 is of type RSA and has no 'e'"],
  [{ keys: [{ ...rsa, d: null }, {}] }, 'key 1 has no type of key: kty must be RSA, EC, OKP or oct'],
  [{ keys: [{ kty: 'EC', x: 'f83O', y: 'x_FE' }] }, "key 0 is of type EC and has no 'crv'"],
  [{ keys: [{ kty: 'OKP', crv: 'Ed25519' }] }, "key 0 is of type OKP and has no 'x'"],
  [{ keys: [{ kty: 'oct' }] }, "key 0 is of type oct and has no 'k'"],
  [{ keys: [{ ...rsa, n: 'sXch=' }] }, "key 0 has a 'n' that is no base64"],
  [{ keys: [{ ...rsa, n: 'a+b_' }] }, "key 0 has a 'n' that is no base64"],
  [{ keys: [{ ...rsa, kid: 1 }] }, "key 0 has a 'kid' that is no text"],
  [{ keys: [{ ...rsa, KTY: 'EC', crv: 'P-256', x: 'f83O', y: 'x_FE' }] }, 'key 0 has two types'],
  [{ keys: [{ ...rsa, key_ops: 'verify' }] }, "key 0 has a 'key_ops' that is no list of texts"],
  [
    { keys: [{ ...rsa, x5c: ['-----BEGIN CERTIFICATE-----'] }] },
    "key 0 has an 'x5c' that is no list of certificates in base64",
  ],
  [{ keys: [null] }, 'key 0 is no object'],
])('istiod does not take %j', (set, why) => {
  expect(problemOfJwks(JSON.stringify(set))).toBe(why);
});

test.each(['', 'x', 'null', '[]', '{"keys":5}', '{"keys":[}', 'https://example.com/keys'])(
  'istiod does not take %j',
  text => {
    expect(problemOfJwks(text)).toMatch(/^it is no JSON such as /);
  },
);

test('private and symmetric keys are told from public ones', () => {
  const keys = [
    rsa,
    { ...rsa, d: 'X4cT' },
    { kty: 'oct', k: 'AyM1' },
    { kty: 'EC', crv: 'P-256', x: '', y: '', d: '' },
  ];
  expect(secretKeysOf(JSON.stringify({ keys }))).toEqual([1, 2, 3]);
});
