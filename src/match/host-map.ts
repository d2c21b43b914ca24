import { coversHost } from './host';
import { put } from '../model/put';

/** A host, which may begin with `*`, and what is kept under it. */
export interface HostEntry<T> {
  readonly host: string;
  readonly value: T;
}

/** So many are sooner looked through than indexed. */
const FEW = 8;

/** What is kept under hosts, found by any host that has a name in common with theirs, without looking at all. */
export class HostMap<T> {
  private readonly byHost = new Map<string, Array<HostEntry<T>>>();
  /** Those of wildcards such as `*foo.com`, which no label ends before. */
  private readonly partial: Array<HostEntry<T>> = [];
  /** By each `.b.com` with which a host ends. */
  private byEnd?: ReadonlyMap<string, ReadonlyArray<HostEntry<T>>>;

  public constructor(private readonly entries: ReadonlyArray<HostEntry<T>>) {
    for (const entry of entries.length > FEW ? entries : []) {
      put(this.byHost, entry.host, entry);
      if (/^\*[^.]/.test(entry.host)) {
        this.partial.push(entry);
      }
    }
  }

  /** What is kept under hosts that have a name in common with this one. */
  public *meeting(host: string): Iterable<HostEntry<T>> {
    if (this.entries.length <= FEW) {
      yield* this.entries.filter(entry => coversHost(entry.host, host) || coversHost(host, entry.host));
      return;
    }
    if (host.startsWith('*')) {
      yield* this.below(host);
    } else {
      yield* this.byHost.get(host) ?? [];
    }
    const end = host.startsWith('*') ? host.slice(1) : host;
    // a wildcard covers itself, which has been said
    for (let at = end.indexOf('.', host.startsWith('*') ? 1 : 0); at >= 0; at = end.indexOf('.', at + 1)) {
      yield* this.byHost.get(`*${end.slice(at)}`) ?? [];
    }
    for (const entry of this.partial) {
      if (entry.host !== host && end.endsWith(entry.host.slice(1)) && !this.isBelow(entry.host, host)) {
        yield entry;
      }
    }
    if (host !== '*') {
      yield* this.byHost.get('*') ?? [];
    }
  }

  /** Whether a host has a name in common with one of theirs. */
  public meets(host: string): boolean {
    for (const entry of this.meeting(host)) {
      return entry !== undefined;
    }
    return false;
  }

  /** What is kept under the hosts that a wildcard covers. */
  private below(wildcard: string): ReadonlyArray<HostEntry<T>> {
    const end = wildcard.slice(1);
    if (!end.startsWith('.')) {
      return end === '' ? this.entries : this.entries.filter(({ host }) => coversHost(wildcard, host));
    }
    this.byEnd ??= endsOf(this.entries);
    return this.byEnd.get(end) ?? [];
  }

  private isBelow(host: string, wildcard: string): boolean {
    return wildcard.startsWith('*') && coversHost(wildcard, host);
  }
}

/** The narrower of two hosts that have a name in common: what they have in common. */
export function narrower(a: string, b: string): string {
  return coversHost(a, b) ? b : a;
}

function endsOf<T>(entries: ReadonlyArray<HostEntry<T>>): ReadonlyMap<string, ReadonlyArray<HostEntry<T>>> {
  const byEnd = new Map<string, Array<HostEntry<T>>>();
  for (const entry of entries) {
    for (let at = entry.host.indexOf('.'); at >= 0; at = entry.host.indexOf('.', at + 1)) {
      put(byEnd, entry.host.slice(at), entry);
    }
  }
  return byEnd;
}
