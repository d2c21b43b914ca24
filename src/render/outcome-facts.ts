import type { Field } from '../model/field';
import { requestHeaders } from '../simulate/headers-of';
import { destinationText, requestHeadersSeen, responseHeadersSeen } from '../simulate/headers-seen';
import { undecided } from '../simulate/undecided';
import type { Walk } from '../simulate/walk';

/** What becomes of a request, in plain values, under the names that an Outcome has for it. Durations are in milliseconds. */
export function outcomeFacts(walk: Walk): Readonly<Record<string, unknown>> {
  const { ending, request, route } = walk;
  const { verdict, status, redirectTo, body, sent, fault } = ending;
  return {
    verdict,
    status,
    destination: destinationText(walk),
    shares: sent?.destinations.map(share => ({
      host: share.weighted.to.host,
      port: share.weighted.to.port,
      subset: share.weighted.to.subset,
      percent: share.percent,
      problem: share.weighted.to.problem?.text,
      status: share.status,
      requestHeaders: request && requestHeaders(request, share.requestChanges),
    })),
    path: sent?.path,
    authority: sent?.authority,
    requestHeaders: requestHeadersSeen(walk),
    responseHeaders: responseHeadersSeen(walk),
    redirectTo,
    body,
    timeoutMs: sent?.timeoutMs,
    retries: sent?.retries && {
      attempts: sent.retries.attempts,
      retryOn: sent.retries.retryOn,
      perTryTimeoutMs: sent.retries.perTryMs,
    },
    mirrors: sent?.mirrors.map(({ to, percent }) => ({ host: to.host, port: to.port, subset: to.subset, percent })),
    faults: fault && {
      delay: fault.delay && { percent: fault.delay.percent, ms: fault.delay.ms },
      abort: fault.abort && {
        percent: fault.abort.percent,
        status: fault.abort.status,
        grpcStatus: fault.abort.grpcStatus,
      },
    },
    route: route && placeFacts(route.at),
    undecided: undecided(walk),
  };
}

/** A place in a manifest. */
export function placeFacts({ resource, pointer }: Field<unknown>): Readonly<Record<string, unknown>> {
  const { apiVersion, kind, namespace, name } = resource;
  return { apiVersion, kind, namespace, name, pointer };
}
