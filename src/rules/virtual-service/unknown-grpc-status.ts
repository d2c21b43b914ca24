import { httpRoutesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

const STATUSES: ReadonlySet<string> = new Set(
  (
    'OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED RESOURCE_EXHAUSTED ' +
    'FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED'
  ).split(' '),
);

export const unknownGrpcStatus: Rule = {
  name: 'virtual-service/unknown-grpc-status',
  level: 'error',
  says: 'a fault answers with a status that gRPC does not have',
  source: 'https://github.com/grpc/grpc/blob/master/doc/statuscodes.md',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutesWith(config, 'fault')) {
      const status = route.value.fault?.abort?.grpcStatus;
      if (status !== undefined && !STATUSES.has(status)) {
        const meant = status.toUpperCase().replace(/[^A-Z]+/g, '_');
        yield {
          at: route.get('fault').get('abort').get('grpcStatus'),
          message: `grpcStatus must be the name of a status of gRPC such as 'UNAVAILABLE', got '${status}'`,
          fix: STATUSES.has(meant) ? `write '${meant}'` : undefined,
        };
      }
    }
  },
};
