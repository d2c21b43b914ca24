import { type Outcome, type Share, Verdict } from 'cdk8s-istio';

/** An outcome as the tables write it, with the headers that they show. */
export function proseOf(outcome: Outcome, shows: readonly string[] = []): string {
  const sees = outcome.verdict === Verdict.ROUTED ? outcome.requestHeaders : {};
  return `${wayOf(outcome)}${headersText(shows, sees, outcome.responseHeaders)}`;
}

function wayOf(outcome: Outcome): string {
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

type Values = Readonly<Record<string, readonly string[]>>;

/** ` with x-a: 1; says x-b: 2`: what the destination sees, and what the answer bears. */
export function headersText(shows: readonly string[], request: Values, response: Values): string {
  const of = (values: Values) =>
    shows.flatMap(name => (values[name] ?? []).map(value => `${name}: ${value}`)).join(', ');
  const [sees, says] = [of(request), of(response)];
  return `${sees === '' ? '' : ` with ${sees}`}${says === '' ? '' : `; says ${says}`}`;
}

function where({ host, port, subset, percent }: Share): string {
  const name = host.replace(/\.default\.svc\.cluster\.local$/, '').replace(/\.svc\.cluster\.local$/, '');
  return `${name}:${port}${subset === undefined ? '' : `/${subset}`}${percent === 100 ? '' : ` ${Math.round(percent)} %`}`;
}
