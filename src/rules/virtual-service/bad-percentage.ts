import type { Field } from '../../model/field';
import { problemOfPercent } from '../../model/grammar';
import { httpRoutes } from '../../model/virtual-services';
import type { HttpRoute, Percent } from '../../model/wire/virtual-service';
import type { Problem, Rule } from '../rule';

export const badPercentage: Rule = {
  name: 'virtual-service/bad-percentage',
  level: 'error',
  says: 'a share of requests is not from 0 to 100',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Percent',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const route of httpRoutes(config)) {
      const { fault, mirrors, mirrorPercentage, mirrorPercent, mirror_percent } = route.value;
      if (fault || mirrors || mirrorPercentage || mirrorPercent || mirror_percent) {
        yield* ofFault(route);
        yield* ofMirrors(route);
      }
    }
  },
};

function* ofFault(route: Field<HttpRoute>): Iterable<Problem> {
  for (const kind of ['delay', 'abort'] as const) {
    const value = route.value.fault?.[kind]?.percentage?.value ?? 0;
    const message = problemOfPercent('percentage', value);
    if (message !== undefined) {
      const percentage = (route.get('fault').get(kind) as Field<{ readonly percentage?: Percent }>).get('percentage');
      yield { at: percentage.get('value'), message };
    }
  }
}

function* ofMirrors(route: Field<HttpRoute>): Iterable<Problem> {
  const shares = [
    ...route
      .get('mirrors')
      .items()
      .map(mirror => mirror.get('percentage').get('value')),
    route.get('mirrorPercentage').get('value'),
    // the second is read where the first is not there at all
    route.get(route.value.mirrorPercent === undefined ? 'mirror_percent' : 'mirrorPercent'),
  ];
  for (const at of shares) {
    const value = at.value ?? 0;
    // the smallest share of a fault is none of a mirror
    if (value < 0 || value > 100) {
      const what = at.pointer
        .split('/')
        .filter(key => key !== 'value')
        .pop()!;
      yield { at, message: problemOfPercent(what, value)! };
    }
  }
}
