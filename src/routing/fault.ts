import type { Field } from '../model/field';
import type { HttpFaultInjection } from '../model/wire/virtual-service';
import { millisecondsOf } from './durations';
import type { Fault } from './route';

/** What is made to fail. Without a percentage it never happens, nor without a status. */
export function faultOf(fault: Field<HttpFaultInjection | undefined>): Fault | undefined {
  const { delay, abort } = fault.value ?? {};
  if (!fault.value) {
    return undefined;
  }
  const ms = millisecondsOf(delay?.fixedDelay);
  const status = abort?.httpStatus;
  const grpcStatus = abort?.grpcStatus;
  return {
    at: fault,
    ...(delay && ms !== undefined
      ? {
          delay: {
            ms,
            percent: delay.percentage ? (delay.percentage.value ?? 0) : (delay.percent ?? 0),
            at: fault.get('delay'),
          },
        }
      : {}),
    ...(abort && (status !== undefined || grpcStatus !== undefined)
      ? {
          abort: {
            ...(status === undefined ? {} : { status }),
            ...(grpcStatus === undefined ? {} : { grpcStatus }),
            percent: abort.percentage?.value ?? 0,
            at: fault.get('abort'),
          },
        }
      : {}),
  };
}
