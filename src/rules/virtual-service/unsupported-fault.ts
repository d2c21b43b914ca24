import type { Field } from '../../model/field';
import { httpRoutesWith } from '../../model/virtual-services';
import type { FaultAbort, FaultDelay } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

export const unsupportedFault: Rule = {
  name: 'virtual-service/unsupported-fault',
  level: 'error',
  says: 'a fault is of a kind that Istio declares and does not have',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection-Abort',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'fault')) {
      const { delay, abort } = route.value.fault ?? {};
      if (abort?.http2Error !== undefined) {
        const at = (route.get('fault').get('abort') as Field<FaultAbort>).get('http2Error');
        yield { at, message: 'http2Error is declared, and not supported yet', fix: 'use httpStatus or grpcStatus' };
      }
      if (delay?.exponentialDelay !== undefined) {
        const at = (route.get('fault').get('delay') as Field<FaultDelay>).get('exponentialDelay');
        yield { at, message: 'exponentialDelay is declared, and not supported yet', fix: 'use fixedDelay' };
      }
    }
  },
};
