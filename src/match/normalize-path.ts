/** How proxies write a path anew before they look at routes, as `meshConfig.pathNormalization` says it. */
export type Normalization = 'NONE' | 'BASE' | 'MERGE_SLASHES' | 'DECODE_AND_MERGE_SLASHES';

/** What needs no work: most paths. */
const PLAIN = /^\/(?!\.)(?:[\w~!$&'()*+,:;=@-]|\.(?!\.)|\/(?![./]))*$/;

/**
 * The path, without its query, as routes and upstreams see it; nothing where Envoy answers it with 400.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ProxyPathNormalization-NormalizationType
 */
export function normalizePath(path: string, how: Normalization): string | undefined {
  if (how === 'NONE' || PLAIN.test(path)) {
    return path;
  }
  if (path.includes('%00')) {
    return undefined;
  }
  const decoded = how === 'DECODE_AND_MERGE_SLASHES' ? path.replace(/%2f/gi, '/').replace(/%5c/gi, '\\') : path;
  const segments = resolved(
    withoutParameters(decoded)
      .replace(/\\/g, '/')
      .replace(/%[0-9a-f]{2}/gi, decodeUnreserved),
  );
  const clean = segments.replace(/["<>^`{|}]/g, encode);
  return how === 'BASE' ? clean : clean.replace(/\/{2,}/g, '/');
}

/** `/a/..;x/b` is `/a/../b`: what follows a `;` in a segment of dots does not count. */
function withoutParameters(path: string): string {
  return path.replace(/([/\\]\.{1,2});[^/\\]*/g, '$1');
}

/** What needs no percent sign loses it. */
function decodeUnreserved(code: string): string {
  const character = String.fromCharCode(parseInt(code.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : code;
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Takes `.` and `..` for what they mean. An empty segment is a segment. */
function resolved(path: string): string {
  const kept: string[] = [];
  const segments = path.slice(1).split('/');
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === '..') {
      kept.pop();
    }
    if (segment !== '.' && segment !== '..') {
      kept.push(segment);
    } else if (last) {
      kept.push('');
    }
  });
  return `/${kept.join('/')}`;
}
