import type { HttpRule } from './http-rule';

/** The order of the Gateway API, as istiod sorts: kind of path, its length, method, number of headers and of parameters. */
export function byPrecedence(a: HttpRule, b: HttpRule): number {
  const [x, y] = [a, b].map(({ matches }) => matches[0]?.value);
  if (!x || !y) {
    return x ? -1 : y ? 1 : 0;
  }
  const size = (map: object | undefined) => Object.keys(map ?? {}).length;
  const length = ({ uri }: typeof x) => (uri?.exact ?? uri?.prefix ?? uri?.regex ?? '').length;
  const rank = ({ uri }: typeof x) => (uri?.exact !== undefined ? 3 : uri?.prefix !== undefined ? 2 : uri ? 1 : -1);
  return (
    rank(y) - rank(x) ||
    length(y) - length(x) ||
    Number(y.method !== undefined) - Number(x.method !== undefined) ||
    size(y.headers) - size(x.headers) ||
    size(y.queryParams) - size(x.queryParams)
  );
}
