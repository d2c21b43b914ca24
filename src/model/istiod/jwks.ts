/** Key sets of JSON Web Keys as istiod's webhook reads them: some keys of some types have fields that must be there. */
import { isBase64, isCertificate } from './certificate';

/** A key of a set: why it is none, and whether it holds what must be secret. */
interface Key {
  readonly problem?: string;
  readonly secret: boolean;
}

/** The fields with bytes in base64, by type; those that must be there with a `!`. */
const BYTES: { readonly [type: string]: readonly string[] } = {
  RSA: ['n!', 'e!'],
  EC: ['x!', 'y!'],
  OKP: ['x!'],
  oct: ['k!'],
};
const SECRET_BYTES: { readonly [type: string]: readonly string[] } = {
  RSA: ['d!', 'p', 'q', 'dp', 'dq', 'qi'],
  EC: ['d!'],
  OKP: ['d!'],
  oct: [],
};
const TEXTS = ['alg', 'kid', 'use', 'x5t', 'x5t#S256'];

/** Why istiod takes `text` for no key set. */
export function problemOfJwks(text: string): string | undefined {
  const keys = keysOf(text);
  if (keys === undefined) {
    return `it is no JSON such as '{"keys":[{"kty":"RSA","n":"...","e":"AQAB"}]}'`;
  }
  const index = keys.findIndex(({ problem }) => problem !== undefined);
  return index < 0 ? undefined : `key ${index} ${keys[index].problem}`;
}

/** The indexes of the keys that are private or symmetric: whoever has them can sign tokens. */
export function secretKeysOf(text: string): number[] {
  return (keysOf(text) ?? []).flatMap(({ secret }, i) => (secret ? [i] : []));
}

function keysOf(text: string): Key[] | undefined {
  const set = firstObjectOf(text);
  if (set === undefined) {
    return undefined;
  }
  // an object without keys is taken for a key
  const keys = Object.hasOwn(set, 'keys') ? (set.keys ?? []) : [set];
  return Array.isArray(keys) ? keys.map(toKey) : undefined;
}

/** What stands behind the first object is not looked at, as in istiod. */
function firstObjectOf(text: string): Record<string, unknown> | undefined {
  let depth = 0;
  for (const { 0: word, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    depth += word === '{' ? 1 : word === '}' ? -1 : 0;
    if (depth === 0 && word === '}') {
      return parsed(text.slice(0, index + 1));
    }
  }
  return undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function toKey(value: unknown): Key {
  if (!isObject(value)) {
    return { problem: 'is no object', secret: false };
  }
  // Go's reader does not look at the case of these two
  const [type, secret] = [lastOf(value, 'kty'), lastOf(value, 'd')];
  if (typeof type !== 'string' || !Object.hasOwn(BYTES, type)) {
    return { problem: `has no type of key: kty must be RSA, EC, OKP or oct`, secret: false };
  }
  const isSecret = type === 'oct' || secret !== undefined;
  const fields = isSecret ? [...BYTES[type], ...SECRET_BYTES[type]] : BYTES[type];
  return { problem: problemOfKey(value, type, fields), secret: isSecret };
}

function problemOfKey(key: Record<string, unknown>, type: string, fields: readonly string[]): string | undefined {
  const missing = fields.find(field => field.endsWith('!') && !Object.hasOwn(key, field.slice(0, -1)));
  if (missing !== undefined) {
    return `is of type ${type} and has no '${missing.slice(0, -1)}'`;
  }
  const broken = fields.map(field => field.replace('!', '')).find(field => !isText(key[field], isBase64));
  if (broken !== undefined) {
    return `has a '${broken}' that is no base64`;
  }
  const curve = type === 'EC' || type === 'OKP' ? ['crv'] : [];
  if (curve.some(field => !Object.hasOwn(key, field))) {
    return `is of type ${type} and has no 'crv'`;
  }
  const odd = [...TEXTS, ...curve].find(field => !isText(key[field]));
  if (odd !== undefined) {
    return `has a '${odd}' that is no text`;
  }
  if (Object.hasOwn(key, 'kty') && (key.kty ?? '') !== type) {
    return 'has two types';
  }
  if (!isList(key.key_ops, operation => isText(operation))) {
    return "has a 'key_ops' that is no list of texts";
  }
  return isList(key.x5c, certificate => isText(certificate, isCertificate, false))
    ? undefined
    : "has an 'x5c' that is no list of certificates in base64";
}

/** Whether there is nothing, or a text that fits. For Go `null` is an empty text. */
function isText(value: unknown, fits: (text: string) => boolean = () => true, mayBeEmpty = true): boolean {
  const text = value ?? '';
  return typeof text === 'string' && ((text === '' && mayBeEmpty) || fits(text));
}

function isList(value: unknown, fits: (item: unknown) => boolean): boolean {
  const list = value ?? [];
  return Array.isArray(list) && list.every(fits);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lastOf(object: Record<string, unknown>, name: string): unknown {
  const key = Object.keys(object)
    .reverse()
    .find(candidate => candidate.toLowerCase() === name);
  return key === undefined ? undefined : object[key];
}
