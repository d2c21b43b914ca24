/**
 * The grammars of the values in an AuthorizationPolicy. Istio takes a value that it cannot read for a text that no request has,
 * or, for an empty list, for no condition at all: both are far from what was meant.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Rule
 */
import { problemOfDnsLabel } from './grammar';
import { quote } from './quote';

/** The segments of a path template, without which braces mean nothing. */
const TEMPLATE = /\{\*\*?\}/;
const LITERAL_SEGMENT = /^[-a-zA-Z0-9._~%!$&'()+,;:@=]+$/;

/** Why a list is none: empty, or with a value that is not what it must be. */
export function problemOfList(
  what: string,
  values: readonly string[] | undefined,
  problemOf: (what: string, value: string) => string | undefined,
): string | undefined {
  if (!values) {
    return undefined;
  }
  if (values.length === 0) {
    return `${what} must not be empty (leave it out for no such condition)`;
  }
  return values.map(value => problemOf(what, value)).find(Boolean);
}

/** Why `value` is none of `abc`, `abc*`, `*abc` and `*`: anywhere else Istio takes a `*` for itself. */
export function problemOfValue(what: string, value: string): string | undefined {
  if (value === '') {
    return `${what} must not hold an empty text (did you mean '*', for any but an empty one?)`;
  }
  const inner = value.length > 1 ? value.replace(/^\*/, '').replace(/\*$/, '') : '';
  const both = value.length > 1 && value.startsWith('*') && value.endsWith('*');
  if (inner.includes('*') || both) {
    return `${what} may have one '*', in front or at the end, got ${quote(value)}${suggestion(value)}`;
  }
  return undefined;
}

function suggestion(value: string): string {
  const fixed = `${value.slice(0, value.indexOf('*', value.startsWith('*') ? 1 : 0)).replace(/^\*/, '')}*`;
  return /^[*]+$/.test(value)
    ? ` (did you mean '*'?)`
    : value.startsWith('*')
      ? ''
      : ` (did you mean ${quote(fixed)}?)`;
}

/** Why `path` matches no path: neither a value that begins with a slash or `*`, nor a template such as `/orders/{*}/items/{**}`. */
export function problemOfPathValue(what: string, path: string): string | undefined {
  if (path !== '' && !/^[/*]/.test(path)) {
    return `${what} must start with '/' or '*', got ${quote(path)} (did you mean ${quote(`/${path}`)}?)`;
  }
  if (/[?#]/.test(path)) {
    return `${what} must be without query or fragment, got ${quote(path)} (did you mean ${quote(path.replace(/[?#].*$/, ''))}?)`;
  }
  return /[{}]/.test(path) ? problemOfPathTemplate(what, path) : problemOfValue(what, path);
}

/** Why a path with braces is no template: they mean nothing but in `{*}` and `{**}`, whole segments, the latter once and last. */
export function problemOfPathTemplate(what: string, path: string): string | undefined {
  const segments = path.replace(/^\/+|\/+$/g, '').split('/');
  const isTemplate = (segment: string) => segment === '{*}' || segment === '{**}';
  const templates = segments.filter(isTemplate);
  const odd = segments.find(
    segment => !isTemplate(segment) && (/[{}]/.test(segment) || !LITERAL_SEGMENT.test(segment)),
  );
  if (odd !== undefined) {
    const named = /^\{[^{}*]*\}$/.test(odd) ? ` (did you mean '{*}'?)` : '';
    return TEMPLATE.test(path)
      ? `${what} with a template may have '{*}' and '{**}' only as whole segments, beside plain ones, got ${quote(odd)} in ${quote(path)}${named}`
      : `${what} may have braces only in '{*}' and '{**}', got ${quote(path)}${named}`;
  }
  return templates.indexOf('{**}') >= 0 && templates.indexOf('{**}') < templates.length - 1
    ? `${what} must have '{**}' as its last template, got ${quote(path)}`
    : undefined;
}

/** Why `host` matches no Host header. */
export function problemOfHostValue(what: string, host: string): string | undefined {
  if (host.includes('/')) {
    return `${what} must be hosts without scheme and path, got ${quote(host)} (did you mean ${quote(host.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, ''))}?)`;
  }
  return problemOfValue(what, host);
}

/** Why `principal` is no identity of a peer, which has no scheme here. */
export function problemOfPrincipal(what: string, principal: string): string | undefined {
  return principal.startsWith('spiffe://')
    ? `${what} must be without scheme, got ${quote(principal)} (did you mean ${quote(principal.slice('spiffe://'.length))}?)`
    : problemOfValue(what, principal);
}

/** Why `namespace` is no namespace: here alone a `*` may stand anywhere. */
export function problemOfNamespaceValue(what: string, namespace: string): string | undefined {
  if (namespace === '') {
    return `${what} must not hold an empty text`;
  }
  const problem = problemOfDnsLabel(what, namespace.replace(/\*/g, 'x'));
  return problem && `${what} must be names of namespaces, with '*' for any text, got ${quote(namespace)}`;
}

/** Why `account` is neither `name`, in the policy's namespace, nor `namespace/name`. */
export function problemOfServiceAccount(what: string, account: string): string | undefined {
  if (account.includes('*')) {
    return `${what} must not have a '*', got ${quote(account)} (did you mean namespaces, or principals?)`;
  }
  if (!/^([-a-z0-9]+\/)?[-a-z0-9.]+$/.test(account)) {
    const [, , namespace, , name] = /^([^/]*\/)?ns\/([^/]+)\/(sa)\/([^/]+)$/.exec(account) ?? [];
    return `${what} must be 'name' or 'namespace/name', got ${quote(account)}${namespace ? ` (did you mean ${quote(`${namespace}/${name}`)}?)` : ''}`;
  }
  return account.length > 320 ? `${what} must have at most 320 characters, got ${account.length}` : undefined;
}

/** Why `domain` is no trust domain. */
export function problemOfTrustDomain(what: string, domain: string): string | undefined {
  return domain.includes('/')
    ? `${what} must be without path, got ${quote(domain)} (did you mean ${quote(domain.replace(/^spiffe:\/\//, '').replace(/\/.*$/, ''))}?)`
    : problemOfValue(what, domain);
}
