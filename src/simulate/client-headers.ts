/** What a gateway leaves of the headers that a client sends. */
import type { Asked, Question, Scheme } from './question';

/** Headers whose repetitions Envoy joins with a comma before anybody sees them. */
const JOINED = new Set(
  (
    'accept accept-encoding access-control-request-headers access-control-request-method authorization cache-control ' +
    'content-encoding content-type expect grpc-accept-encoding grpc-timeout if-none-match origin pragma referer user-agent via ' +
    'x-forwarded-for x-forwarded-host x-forwarded-port'
  ).split(' '),
);

/** Of one connection only, or nothing that a client may say to a gateway. */
const DROPPED =
  /^(connection|keep-alive|proxy-connection|te|transfer-encoding|upgrade|x-forwarded-client-cert|x-envoy-(?!.*-address$|peer-).*)$/;

/** What a gateway itself writes of each request, so that it is always there. */
const OWN = ['x-forwarded-for', 'x-forwarded-proto', 'x-request-id', 'x-envoy-external-address'];

/** Whether a header is a gateway's own, whatever the client said of it. */
export function isOwn(name: string): boolean {
  return OWN.includes(name);
}

/** The headers that routes see, by their names in small letters. */
export function headersOf({ question, scheme }: Asked): ReadonlyMap<string, readonly string[]> {
  if (question.headers === undefined && question.repeatedHeaders === undefined) {
    return scheme === 'https' ? NONE_BY_HTTPS : NONE_BY_HTTP;
  }
  return written(question, scheme);
}

function written(question: Question, scheme: Scheme): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>();
  for (const [name, value] of pairs(question)) {
    const key = name.toLowerCase();
    const text = value.replace(/^[ \t]+|[ \t]+$/g, '');
    if (key !== 'host' && !DROPPED.test(key)) {
      const before = headers.get(key);
      headers.set(
        key,
        before === undefined
          ? [text]
          : JOINED.has(key)
            ? [[before[0], text].filter(Boolean).join(',')]
            : [...before, text],
      );
    }
  }
  const referer = headers.get('referer')?.[0];
  if (referer !== undefined && !isReferer(referer)) {
    headers.delete('referer');
  }
  headers.set('x-forwarded-proto', [scheme === 'https' ? 'https' : 'http']);
  headers.set('x-request-id', ['-']);
  headers.set('x-envoy-external-address', ['-']);
  headers.set('x-forwarded-for', [[...(headers.get('x-forwarded-for') ?? []), '-'].join(',')]);
  return headers;
}

/** Of a client that says nothing. */
const NONE_BY_HTTP = written({ url: '' }, 'http');
const NONE_BY_HTTPS = written({ url: '' }, 'https');

/** The Host that a client says, where it says another one than the URL has. */
export function hostHeaderOf(question: Question): string | undefined {
  if (question.headers === undefined && question.repeatedHeaders === undefined) {
    return undefined;
  }
  return pairs(question)
    .find(([name]) => name.toLowerCase() === 'host')?.[1]
    .trim();
}

function pairs({ headers, repeatedHeaders }: Question): ReadonlyArray<readonly [string, string]> {
  const single = Object.entries(headers ?? {});
  return repeatedHeaders
    ? [
        ...single,
        ...Object.entries(repeatedHeaders).flatMap(([name, values]) => values.map(value => [name, value] as const)),
      ]
    : single;
}

/** What Envoy leaves of a Referer: an absolute URL, or a part of one. */
function isReferer(text: string): boolean {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(?:[/?#][!-~]*)?$/i.exec(text);
  return absolute
    ? Number(absolute[1] ?? 0) <= 65535
    : /^[^:/]*(?:\/.*)?$/.test(text) && /^[!$-;=?-Z_a-z~]*$/.test(text);
}
