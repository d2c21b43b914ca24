import { sharesText } from './shares-text';
import type { Walk } from '../simulate/walk';

/** The request as `curl -v` prints it, and what becomes of it. */
export function answerText(walk: Walk): string[] {
  const { asked, request } = walk;
  const query = asked.query === undefined ? '' : `?${asked.query}`;
  const isHttp = asked.scheme !== 'tcp' && asked.scheme !== 'tls';
  const lines = isHttp
    ? [
        `> ${asked.method} ${asked.path}${query} HTTP/${asked.scheme === 'grpc' ? '2' : '1.1'}`,
        `> Host: ${request?.authority ?? asked.authority}`,
        ...Object.entries(asked.question.headers ?? {})
          .filter(([name]) => name.toLowerCase() !== 'host')
          .map(([name, value]) => `> ${name}: ${value}`),
      ]
    : [`> ${asked.scheme} ${asked.host}:${asked.port}`];
  return [...lines, `< ${answer(walk)}`];
}

function answer({ asked, ending, host, request, gateway, caller }: Walk): string {
  const { verdict, status, redirectTo, body, sent } = ending;
  const proxy = caller ? 'sidecar' : 'gateway';
  switch (verdict) {
    case 'REFUSED':
      return `connection refused: ${gateway ? `${gateway.proxy.name} does not listen on port ${asked.port}` : 'there is no Gateway'}`;
    case 'RESET':
      return 'connection reset';
    case 'BAD_REQUEST':
      return `${status} from the proxy: no request that it takes`;
    case 'NOT_FOUND':
      return host
        ? `${status} from the ${proxy}: no route of host ${host.domain} takes ${request?.method} ${request?.path}`
        : `${status} from the ${proxy}: no host takes ${request?.authority}`;
    case 'REDIRECTED':
      return `${status} to ${redirectTo}`;
    case 'ANSWERED':
    case 'ABORTED':
      return `${status} from the ${proxy}${body ? `: ${body}` : ''}`;
    case 'UNAVAILABLE':
      return `${status ?? 'reset'} from the ${proxy}: ${sent?.destinations.map(({ weighted }) => weighted.to.problem?.text).join('; ')}`;
    case 'ROUTED':
      if (ending.passedThrough) {
        return `answered by ${asked.host}:${asked.port}, outside of the mesh`;
      }
      return `answered by ${sharesText(sent?.destinations ?? [])}${seen(sent?.path, request?.method)}`;
  }
}

function seen(path: string | undefined, method: string | undefined): string {
  return path === undefined || method === undefined ? '' : `, which sees ${method} ${path}`;
}
