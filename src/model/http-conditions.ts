/** What a rule of an AuthorizationPolicy asks of a request, beyond what a connection tells. */
import type { Field } from './field';
import type { AuthorizationRule, Operation, Source } from './wire/authorization-policy';

const OF_REQUEST: ReadonlyArray<keyof Operation> = ['hosts', 'notHosts', 'methods', 'notMethods', 'paths', 'notPaths'];

/** Who cannot see HTTP, and what that is for them. */
export interface Blindness {
  readonly sources: ReadonlyArray<keyof Source>;
  readonly isHttp: (key: string) => boolean;
}

/** A sidecar on a port of TCP. */
export const ON_TCP: Blindness = {
  sources: ['requestPrincipals', 'notRequestPrincipals'],
  isHttp: key => key.startsWith('request.'),
};

const SEEN_BY_ZTUNNEL: ReadonlySet<string> = new Set([
  'source.ip',
  'source.namespace',
  'source.principal',
  'destination.ip',
  'destination.port',
]);

/** ztunnel, which knows less of a connection than a sidecar. */
export const IN_ZTUNNEL: Blindness = {
  sources: ['requestPrincipals', 'notRequestPrincipals', 'remoteIpBlocks', 'notRemoteIpBlocks'],
  isHttp: key => !SEEN_BY_ZTUNNEL.has(key),
};

/** A field that is about HTTP; where it stands is asked for only where something is found. */
export interface HttpField {
  readonly name: string;
  readonly at: () => Field<unknown>;
}

/** The first field of a rule that is about HTTP; nothing where all of it can be seen. */
export function httpFieldOf(rule: Field<AuthorizationRule>, { sources, isHttp }: Blindness): HttpField | undefined {
  const { to = [], from = [], when = [] } = rule.value;
  for (const [i, { operation }] of to.entries()) {
    const list = OF_REQUEST.find(each => has(operation, each));
    if (list) {
      return { name: list, at: () => rule.get('to').items()[i].get('operation').get(list) };
    }
  }
  for (const [i, { source }] of from.entries()) {
    const list = sources.find(each => has(source, each));
    if (list) {
      return { name: list, at: () => rule.get('from').items()[i].get('source').get(list) };
    }
  }
  const i = when.findIndex(({ key }) => key !== undefined && isHttp(key));
  return i < 0 ? undefined : { name: when[i].key!, at: () => rule.get('when').items()[i].get('key') };
}

function has<T>(part: T | undefined, list: keyof T): boolean {
  return ((part?.[list] ?? []) as readonly string[]).length > 0;
}
