import type { Field } from '../model/field';
import type { HeaderOperations, Headers } from '../model/wire/virtual-service';

/** What is done to headers, in the order in which Envoy does it: first all removals, then the rest in turn. */
export interface HeaderChanges {
  readonly remove: readonly string[];
  readonly write: readonly HeaderWrite[];
}

/** A header that is written. */
export interface HeaderWrite {
  readonly name: string;
  readonly value: string;
  /** Beside what is there, and not in its place. */
  readonly append: boolean;
}

/** What is done on both ways, and the Host that is set as if it were a header. */
export interface BothWays {
  readonly request: HeaderChanges;
  readonly response: HeaderChanges;
  readonly authority?: string;
  readonly at?: Field<unknown>;
}

export const NO_CHANGES: HeaderChanges = { remove: [], write: [] };
export const NOTHING_CHANGED: BothWays = { request: NO_CHANGES, response: NO_CHANGES };

/** What a route or a destination does to headers. */
export function changesOf(headers: Field<Headers | undefined>): BothWays {
  const { request, response } = headers.value ?? {};
  if (!request && !response) {
    return NOTHING_CHANGED;
  }
  const host = (of: HeaderOperations['set']) => Object.entries(of ?? {}).find(([name]) => isHost(name))?.[1];
  const authority = host(request?.set) || host(request?.add);
  return {
    request: oneWay(request),
    response: oneWay(response),
    ...(authority ? { authority } : {}),
    at: headers,
  };
}

/** The changes of a route, and then those of its only destination, as Envoy is given them: in one list. */
export function inOneList(a: HeaderChanges, b: HeaderChanges): HeaderChanges {
  if (a === NO_CHANGES || b === NO_CHANGES) {
    return a === NO_CHANGES ? b : a;
  }
  return { remove: [...a.remove, ...b.remove], write: [...a.write, ...b.write] };
}

function oneWay(operations: HeaderOperations | undefined): HeaderChanges {
  if (!operations) {
    return NO_CHANGES;
  }
  const { set, add, remove } = operations;
  return {
    remove: (remove ?? []).filter(name => !isInternal(name)).map(name => name.toLowerCase()),
    write: [...writes(set, false), ...writes(add, true)],
  };
}

function writes(headers: HeaderOperations['set'], append: boolean): HeaderWrite[] {
  return Object.entries(headers ?? {})
    .filter(([name]) => !isInternal(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => ({ name: name.toLowerCase(), value, append }));
}

function isHost(name: string): boolean {
  return /^(:authority|host)$/i.test(name);
}

function isInternal(name: string): boolean {
  return name.startsWith(':') || isHost(name);
}
