import type { HeaderChanges } from '../routing/header-changes';
import type { Forward, MirrorTo, Retries } from '../routing/route';
import type { Share } from './ending';
import { passed, step, type TraceStep } from './trace-step';
import type { Walk } from './walk';

/** What is done to a request before it is sent on, and where it goes. */
export function explainForward(walk: Walk): TraceStep[] {
  const { route, ending, request } = walk;
  if (route && route.action.kind !== 'forward') {
    return [];
  }
  const action = route?.action as Forward | undefined;
  const { sent } = ending;
  const steps = action ? [...faults(action), ...cors(action, walk)] : [];
  if (!sent) {
    return steps;
  }
  const rewrite = action?.rewrite;
  return [
    ...steps,
    ...(rewrite && request
      ? [step('rewrite', `${request.path} -> ${rewrite.apply(request.path)}, ${rewrite.says}`, rewrite.at)]
      : []),
    ...(action?.authority
      ? [step('rewrite', `host ${request?.authority} -> ${action.authority.value}`, action.authority.at)]
      : []),
    ...headers(walk),
    ...sent.mirrors.map(mirror),
    ...sent.destinations.map(to),
    ...(sent.retries
      ? [step('to', `${sayRetries(sent.retries)}; ${sayTimeout(sent.timeoutMs)}`, sent.retries.at)]
      : []),
  ];
}

function faults({ fault }: Forward): TraceStep[] {
  const { delay, abort } = fault ?? {};
  return [
    ...(delay ? [step('fault', `${delay.percent} % wait ${delay.ms} ms`, delay.at)] : []),
    ...(abort
      ? [step('fault', `${abort.percent} % are aborted with ${abort.status ?? abort.grpcStatus}`, abort.at)]
      : []),
  ];
}

function cors({ cors: policy }: Forward, { request, ending }: Walk): TraceStep[] {
  const origin = request?.headers.get('origin')?.[0];
  if (!policy || !origin || ending.verdict === 'ABORTED') {
    return [];
  }
  return Object.keys(ending.response ?? {}).length > 0
    ? [step('cors', `origin ${origin} is allowed`, policy)]
    : [passed('cors', `origin ${origin} is not allowed`, policy)];
}

function headers({ route, ending }: Walk): TraceStep[] {
  const own = ending.sent?.destinations.map(({ weighted }) => weighted.headers) ?? [];
  return [...(route ? [route.headers] : []), ...own]
    .filter(({ at }) => at !== undefined)
    .map(({ request, response, at }) =>
      step('headers', [...sayChanges('request', request), ...sayChanges('answer', response)].join('; '), at),
    )
    .filter(({ text }) => text !== '');
}

function sayChanges(of: string, { remove, write }: HeaderChanges): string[] {
  return [
    ...remove.map(name => `${of} loses ${name}`),
    ...write.map(({ name, value, append }) => `${of} ${append ? 'gets' : 'has'} ${name}: ${value}`),
  ];
}

function mirror({ to: { host, port, subset, problem, at }, percent }: MirrorTo): TraceStep {
  const where = `${host}:${port}${subset === undefined ? '' : `/${subset}`}`;
  return problem
    ? passed('mirror', `${percent} % copied to ${where}, where it is lost: ${problem.text}`, at)
    : step('mirror', `${percent} % copied to ${where}`, at);
}

function to({ weighted: { to: destination }, percent, status }: Share): TraceStep {
  const { host, port, subset, problem, assumed, at } = destination;
  const where = `${host}:${port}${subset === undefined ? '' : `/${subset}`}  ${Math.round(percent * 100) / 100} %`;
  return problem
    ? passed('to', `${where}, ${status ?? 'reset'}: ${problem.text}`, at)
    : step('to', assumed ? `${where} (${assumed})` : where, at);
}

function sayRetries({ attempts, retryOn, perTryMs }: Retries): string {
  const each = perTryMs === undefined ? '' : `, ${perTryMs} ms each`;
  return attempts === 0
    ? 'not retried'
    : `retried up to ${attempts} time${attempts === 1 ? '' : 's'} on ${retryOn.join(', ')}${each}`;
}

function sayTimeout(ms: number | undefined): string {
  return ms === undefined ? 'no timeout' : `timeout ${ms} ms`;
}
