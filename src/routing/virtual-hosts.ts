import type { Field } from '../model/field';
import type { Route } from './route';
import type { RouteIndex } from './route-index';

/** The routes of a host. */
export interface VirtualHost {
  /** `*`, `*.example.com` or a full name, in small letters. */
  readonly domain: string;
  /** Who says so. */
  readonly at: readonly Field<unknown>[];
  readonly routes: readonly Route[];
  readonly index: RouteIndex;
  /** The server that sends all to HTTPS. */
  readonly toHttps?: Field<unknown>;
  /** Of what a sidecar does not know: whether it leaves the mesh as it is, or gets nowhere. */
  readonly unknown?: 'passed' | 'blocked';
}

/** The hosts of a listener, to be looked up by the name that a client asks for. */
export class VirtualHosts {
  private readonly exact = new Map<string, VirtualHost>();
  /** By what follows the `*`; the longest first. */
  private readonly suffixes = new Map<string, VirtualHost>();
  private readonly lengths: readonly number[];
  private readonly any?: VirtualHost;

  public constructor(public readonly all: readonly VirtualHost[]) {
    for (const host of all) {
      const { domain } = host;
      if (domain === '*') {
        this.any = host;
      } else if (domain.startsWith('*')) {
        this.suffixes.set(domain.slice(1), host);
      } else {
        this.exact.set(domain, host);
      }
    }
    this.lengths = [...new Set([...this.suffixes.keys()].map(suffix => suffix.length))].sort((a, b) => b - a);
  }

  /** The host that takes an authority: its port does not count, nor does case. */
  public find(authority: string): VirtualHost | undefined {
    // most say it as it is kept
    const same = this.exact.get(authority);
    if (same) {
      return same;
    }
    const name = nameOf(authority);
    const exact = this.exact.get(name);
    if (exact) {
      return exact;
    }
    for (const length of this.lengths) {
      const found = length < name.length ? this.suffixes.get(name.slice(-length)) : undefined;
      if (found) {
        return found;
      }
    }
    return this.any;
  }
}

/** `Shop.example.com:8080` -> `shop.example.com`. */
export function nameOf(authority: string): string {
  return authority.replace(/:\d+$/, '').toLowerCase();
}
