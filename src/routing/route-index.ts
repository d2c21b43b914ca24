import type { Condition } from '../match/condition';
import type { HttpRequest } from '../match/http-request';
import { put } from '../model/put';
import type { Route } from './route';

/** So few routes are sooner tried one by one than looked up. */
const FEW = 32;

/** Finds the first route that takes a request without trying them all: literal paths are looked up. */
export class RouteIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private lengths: readonly number[] = [];
  /** Those that must be tried whatever the path is. */
  private readonly others: number[] = [];

  private made = false;

  public constructor(private readonly routes: readonly Route[]) {}

  /** With the first request: of a large table few hosts may be asked for. */
  private make(): void {
    this.made = true;
    this.routes.forEach(({ path: { kind, value, ignoreCase } }, i) => {
      if (ignoreCase || kind === 'regex') {
        this.others.push(i);
      } else {
        put(kind === 'exact' ? this.exact : this.prefixes, value, i);
      }
    });
    this.lengths = [...new Set([...this.prefixes.keys()].map(prefix => prefix.length))];
  }

  /** The place of the first route that takes the request; -1 where none does. */
  public find(request: HttpRequest): number {
    if (this.routes.length <= FEW) {
      return this.routes.findIndex(route => takes(route, request));
    }
    if (!this.made) {
      this.make();
    }
    const { path } = request;
    let first = this.firstOf(this.exact.get(path), request, this.routes.length, fulfils);
    for (const length of this.lengths) {
      if (length <= path.length) {
        first = this.firstOf(this.prefixes.get(path.slice(0, length)), request, first, fulfils);
      }
    }
    // expressions take the longest to try: those before what has been found are left
    first = this.firstOf(this.others, request, first, takes);
    return first === this.routes.length ? -1 : first;
  }

  private firstOf(
    candidates: readonly number[] | undefined,
    request: HttpRequest,
    before: number,
    fits: (route: Route, request: HttpRequest) => boolean,
  ): number {
    if (candidates === undefined) {
      return before;
    }
    for (const i of candidates) {
      if (i >= before) {
        return before;
      }
      if (fits(this.routes[i], request)) {
        return i;
      }
    }
    return before;
  }
}

/** Whether a route takes a request. */
export function takes(route: Route, request: HttpRequest): boolean {
  return route.path.takes(request.path) && holds(route.conditions, request);
}

/** Whether a route takes a request whose path begins as it says: whole segments are more than that. */
function fulfils(route: Route, request: HttpRequest): boolean {
  return (route.path.kind !== 'segments' || route.path.takes(request.path)) && holds(route.conditions, request);
}

function holds(conditions: readonly Condition[], request: HttpRequest): boolean {
  for (const condition of conditions) {
    if (!condition.holds(request)) {
      return false;
    }
  }
  return true;
}
