import type { HttpMatchRequest, StringMatch } from '../model/wire/virtual-service';
import type { HttpRequest } from './http-request';
import { paramOf, valuesOf } from './http-request';
import { sayMatch, takesOf } from './string-match';

/** What a route asks of a request beside its path. */
export interface Condition {
  /** Where it stands in the match block: `headers/end-user`. */
  readonly path: readonly string[];
  readonly holds: (request: HttpRequest) => boolean;
  /** `header end-user exact 'jason'`. */
  readonly says: () => string;
  /** What there is instead: `it is 'tom'`. */
  readonly finds: (request: HttpRequest) => string;
  /** Whether it cannot be told from the request alone, and is taken for not fulfilled. */
  readonly unknown?: boolean;
}

/** All that a match block asks beside the path. */
export function conditionsOf(block: HttpMatchRequest): Condition[] {
  return [
    ...ofEach(block.headers, headerCondition),
    ...ofEach(block.withoutHeaders, withoutHeader),
    ...(block.method ? [pseudo('method', block.method)] : NONE),
    ...(block.authority ? [pseudo('authority', block.authority)] : NONE),
    ...(block.scheme ? [pseudo('scheme', block.scheme)] : NONE),
    ...ofEach(block.queryParams, queryParam),
  ];
}

const NONE: readonly Condition[] = [];

/** A condition for each entry of a map that is often not there. */
function ofEach(
  map: { readonly [name: string]: StringMatch } | undefined,
  condition: (name: string, match: StringMatch) => Condition,
): readonly Condition[] {
  return map ? Object.entries(map).map(([name, match]) => condition(name, match)) : NONE;
}

/** Claims of a token: `@request.auth.claims.group` and `@request.auth.claims[group]`. */
function isClaim(name: string): boolean {
  return /^@request\.auth\.claims[.[]/i.test(name);
}

function headerCondition(name: string, match: StringMatch): Condition {
  if (isClaim(name)) {
    return claim(name, match, false);
  }
  const key = name.toLowerCase();
  const takes = takesOf(match);
  return {
    path: ['headers', name],
    holds: request => {
      const values = valuesOf(request, key);
      return values !== undefined && (takes === undefined || values.some(takes));
    },
    says: () => `header ${name} ${sayMatch(match)}`,
    finds: request => sayValues(valuesOf(request, key)),
  };
}

function withoutHeader(name: string, match: StringMatch): Condition {
  if (isClaim(name)) {
    return claim(name, match, true);
  }
  const key = name.toLowerCase();
  const takes = takesOf(match);
  return {
    path: ['withoutHeaders', name],
    holds: request => {
      const values = valuesOf(request, key);
      // Envoy compares a header that is not there as if it were empty
      return takes === undefined ? values === undefined : !(values ?? ['']).some(takes);
    },
    says: () => `without header ${name} ${sayMatch(match)}`,
    finds: request => sayValues(valuesOf(request, key)),
  };
}

function claim(name: string, match: StringMatch, without: boolean): Condition {
  return {
    path: [without ? 'withoutHeaders' : 'headers', name],
    holds: () => without,
    says: () => `claim ${name} ${sayMatch(match)}`,
    finds: () => 'tokens are not looked into',
    unknown: true,
  };
}

function pseudo(name: 'method' | 'authority' | 'scheme', match: StringMatch): Condition {
  const takes = takesOf(match);
  return {
    path: [name],
    holds: request => takes === undefined || takes(request[name]),
    says: () => `${name} ${sayMatch(match)}`,
    finds: request => `it is '${request[name]}'`,
  };
}

function queryParam(name: string, match: StringMatch): Condition {
  const takes = takesOf(match);
  return {
    path: ['queryParams', name],
    holds: request => {
      const value = paramOf(request, name);
      return value !== undefined && (takes === undefined || takes(value));
    },
    says: () => `query parameter ${name} ${sayMatch(match)}`,
    finds: request => {
      const value = paramOf(request, name);
      return value === undefined ? 'there is none' : `it is '${value}'`;
    },
  };
}

function sayValues(values: readonly string[] | undefined): string {
  return values === undefined ? 'there is none' : `it is ${values.map(value => `'${value}'`).join(' and ')}`;
}
