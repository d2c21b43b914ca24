import { closest } from '../../model/closest';
import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

const POLICIES: ReadonlySet<string> = new Set(
  (
    '5xx gateway-error reset reset-before-request connect-failure retriable-4xx refused-stream retriable-status-codes ' +
    'retriable-headers envoy-ratelimited http3-post-connect-failure cancelled deadline-exceeded internal resource-exhausted unavailable'
  ).split(' '),
);
/** The statuses that Go has a text for, as ranges. */
const STATUSES = [
  [100, 103],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
];

export const unknownRetryPolicy: Rule = {
  name: 'virtual-service/unknown-retry-policy',
  level: 'error',
  says: 'it is to be tried again on what Envoy does not know',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRetry-retry_on',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'retries')) {
      const { retryOn } = route.value.retries ?? {};
      const unknown = retryOn
        ? retryOn.split(',').find(policy => !POLICIES.has(policy) && !isStatus(policy))
        : undefined;
      if (unknown !== undefined) {
        const meant = POLICIES.has(unknown.trim()) ? unknown.trim() : closest(unknown, [...POLICIES]);
        yield {
          at: route.get('retries').get('retryOn'),
          message: `retryOn must be policies of Envoy and statuses of HTTP, with commas and no blanks between, got '${unknown}'`,
          fix: meant && `write '${meant}'`,
        };
      }
    }
  },
};

/** Go reads a number also with a sign and zeros before it. */
function isStatus(policy: string): boolean {
  const status = /^\+?\d+$/.test(policy) ? Number(policy) : 0;
  return STATUSES.some(([first, last]) => status >= first && status <= last);
}
