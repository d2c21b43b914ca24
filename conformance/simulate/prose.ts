import { type Outcome, type Share, Verdict } from 'cdk8s-istio';

/** An outcome as the tables write it. */
export function proseOf(outcome: Outcome): string {
  const { verdict, status, path, authority, redirectTo, body } = outcome;
  switch (verdict) {
    case Verdict.REFUSED:
      return 'refused';
    case Verdict.RESET:
      return 'reset';
    case Verdict.REDIRECTED:
      return `${status} ${redirectTo}`;
    case Verdict.ROUTED:
      return `${outcome.shares.map(where).join(' | ')}${path === undefined ? '' : ` sees ${path} of ${authority}`}`;
    default:
      return body ? `${status} ${body}` : String(status);
  }
}

function where({ host, port, subset, percent }: Share): string {
  const name = host.replace(/\.default\.svc\.cluster\.local$/, '').replace(/\.svc\.cluster\.local$/, '');
  return `${name}:${port}${subset === undefined ? '' : `/${subset}`}${percent === 100 ? '' : ` ${Math.round(percent)} %`}`;
}
