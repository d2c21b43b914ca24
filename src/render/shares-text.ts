import type { Share } from '../simulate/ending';

/** `reviews:9080/v1 (90 %) or reviews:9080/v2 (10 %)`: where requests go, by the names that users write. */
export function sharesText(shares: readonly Share[]): string {
  return shares
    .map(({ weighted: { to }, percent, status }) => {
      const where = `${shortHost(to.host)}:${to.port}${to.subset === undefined ? '' : `/${to.subset}`}`;
      const failing = to.problem ? `, ${status ?? 'reset'}` : '';
      return shares.length === 1 ? where : `${where} (${Math.round(percent * 100) / 100} %${failing})`;
    })
    .join(' or ');
}

/** A Service by its name alone. */
function shortHost(host: string): string {
  return host.replace(/^([^.]+)\.[^.]+\.svc\..*$/, '$1');
}
