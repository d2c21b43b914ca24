import type { HttpRequest } from '../match/http-request';
import type { HeaderChanges } from '../routing/header-changes';
import { applyChanges } from './apply-changes';
import { isOwn } from './client-headers';
import type { HeaderValues } from './ending';

type Headers = ReadonlyMap<string, readonly string[]>;

/** What a destination sees of the headers: those of the client, and what routes make of them. What proxies write by themselves is left out. */
export function requestHeaders(request: HttpRequest, changes: readonly HeaderChanges[]): Record<string, string[]> {
  const written = new Set(changes.flatMap(({ write }) => write.map(({ name }) => name)));
  return Object.fromEntries(
    [...changedHeaders(request, changes)]
      .filter(([name]) => written.has(name) || !isOwn(name))
      .map(([name, values]) => [name, [...values]]),
  );
}

/** The headers of a request behind all changes. */
export function changedHeaders(request: HttpRequest, changes: readonly HeaderChanges[]): Headers {
  return changes.reduce<Headers>(
    (before, each) => applyChanges(before, each, headers => ({ ...request, headers })),
    request.headers,
  );
}

/** What is in the headers of the answer for certain: what the proxy says itself, and what routes write, who see the request as it was sent on. */
export function responseHeaders(
  request: HttpRequest | undefined,
  own: HeaderValues,
  changes: readonly HeaderChanges[],
): Record<string, string[]> {
  if (!request) {
    return {};
  }
  const headers = changes.reduce<Headers>(
    (before, each) => applyChanges(before, each, () => request),
    new Map(Object.entries(own)),
  );
  return Object.fromEntries([...headers].map(([name, values]) => [name, [...values]]));
}
