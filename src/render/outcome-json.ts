import { requestHeaders, responseHeaders } from '../simulate/headers-of';
import { hintsOf } from '../simulate/hints';
import { explain } from '../simulate/explain';
import { undecided } from '../simulate/undecided';
import type { Walk } from '../simulate/walk';

/** What becomes of a request, and the way to it, for a program to read. */
export function outcomeJson(walk: Walk): string {
  const { ending, request, asked } = walk;
  const { verdict, status, redirectTo, body, sent, fault } = ending;
  const shares = sent?.destinations.map(share => ({
    host: share.weighted.to.host,
    port: share.weighted.to.port,
    subset: share.weighted.to.subset,
    percent: share.percent,
    problem: share.weighted.to.problem?.text,
    status: share.status,
    requestHeaders: request && requestHeaders(request, share.requestChanges),
  }));
  const outcome = {
    url: asked.question.url,
    method: asked.method,
    verdict,
    status,
    redirectTo,
    body,
    path: sent?.path,
    authority: sent?.authority,
    shares,
    mirrors: sent?.mirrors.map(({ to, percent }) => ({ host: to.host, port: to.port, subset: to.subset, percent })),
    timeoutMs: sent?.timeoutMs,
    retries: sent?.retries && { attempts: sent.retries.attempts, retryOn: sent.retries.retryOn },
    responseHeaders: responseHeaders(request, ending.response ?? {}, ending.responseChanges ?? []),
    faults: fault && {
      delay: fault.delay && { percent: fault.delay.percent, ms: fault.delay.ms },
      abort: fault.abort && {
        percent: fault.abort.percent,
        status: fault.abort.status,
        grpcStatus: fault.abort.grpcStatus,
      },
    },
    hints: hintsOf(walk),
    undecided: undecided(walk),
    trace: explain(walk).map(({ stage, taken, text, at }) => ({
      stage,
      taken,
      text,
      place: at && {
        apiVersion: at.resource.apiVersion,
        kind: at.resource.kind,
        namespace: at.resource.namespace,
        name: at.resource.name,
        pointer: at.pointer,
      },
    })),
  };
  return `${JSON.stringify(outcome, undefined, 2)}\n`;
}
