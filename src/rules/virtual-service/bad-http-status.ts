import type { Field } from '../../model/field';
import { problemOfWhole } from '../../model/grammar';
import { httpRoutes } from '../../model/virtual-services';
import type { Problem, Rule } from '../rule';

export const badHttpStatus: Rule = {
  name: 'virtual-service/bad-http-status',
  level: 'error',
  says: 'a status of HTTP is not from 200 to 600',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPDirectResponse-status',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutes(config)) {
      const { directResponse, fault } = route.value;
      if (directResponse) {
        yield* problems(route.get('directResponse').get('status'));
      }
      if (fault?.abort?.httpStatus !== undefined) {
        yield* problems(route.get('fault').get('abort').get('httpStatus'));
      }
    }
  },
};

function* problems(at: Field<number | undefined>): Iterable<Problem> {
  const message = problemOfWhole('status of HTTP', at.value, 200, 600);
  if (message !== undefined) {
    yield { at, message };
  }
}
