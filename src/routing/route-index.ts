import type { HttpRequest } from '../match/http-request';
import type { Route } from './route';

/** Fewer routes are as well tried one by one. */
const FEW = 8;

/** Finds the first route that takes a request without trying them all: literal paths are looked up. */
export class RouteIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly lengths: readonly number[] = [];
  /** Those that must be tried whatever the path is. */
  private readonly others: number[] = [];

  public constructor(private readonly routes: readonly Route[]) {
    if (routes.length <= FEW) {
      return;
    }
    routes.forEach(({ path: { kind, value, ignoreCase } }, i) => {
      if (ignoreCase || kind === 'regex') {
        this.others.push(i);
      } else {
        push(kind === 'exact' ? this.exact : this.prefixes, value, i);
      }
    });
    this.lengths = [...new Set([...this.prefixes.keys()].map(prefix => prefix.length))];
  }

  /** The place of the first route that takes the request; -1 where none does. */
  public find(request: HttpRequest): number {
    if (this.routes.length <= FEW) {
      return this.routes.findIndex(route => takes(route, request));
    }
    const { path } = request;
    let first = this.firstOf(this.exact.get(path), request, this.routes.length);
    for (const length of this.lengths) {
      if (length <= path.length) {
        first = this.firstOf(this.prefixes.get(path.slice(0, length)), request, first);
      }
    }
    // expressions take the longest to try: those before what has been found are left
    first = this.firstOf(this.others, request, first);
    return first === this.routes.length ? -1 : first;
  }

  private firstOf(candidates: readonly number[] | undefined, request: HttpRequest, before: number): number {
    if (candidates === undefined) {
      return before;
    }
    for (const i of candidates) {
      if (i >= before) {
        return before;
      }
      if (takes(this.routes[i], request)) {
        return i;
      }
    }
    return before;
  }
}

/** Whether a route takes a request. */
export function takes({ path, conditions }: Route, request: HttpRequest): boolean {
  if (!path.takes(request.path)) {
    return false;
  }
  for (const condition of conditions) {
    if (!condition.holds(request)) {
      return false;
    }
  }
  return true;
}

function push(map: Map<string, number[]>, key: string, i: number): void {
  const kin = map.get(key);
  if (kin) {
    kin.push(i);
  } else {
    map.set(key, [i]);
  }
}
