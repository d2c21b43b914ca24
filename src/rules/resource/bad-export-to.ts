import type { Field } from '../../model/field';
import { isDnsLabel } from '../../model/istiod/host';
import { quote } from '../../model/quote';
import type { Problem, Rule } from '../rule';

interface Exported {
  readonly exportTo?: string[];
  readonly workloadSelector?: object;
}

export const badExportTo: Rule = {
  name: 'resource/bad-export-to',
  level: 'error',
  says: 'an object is exported to what is no namespace, or twice, or to all and some',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-export_to',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const kind of ['VirtualService', 'DestinationRule', 'ServiceEntry'] as const) {
      for (const spec of config.specs(kind) as ReadonlyArray<Field<Exported | undefined>>) {
        if (spec.value?.exportTo?.length) {
          yield* problems(spec as Field<Exported>, kind, config.namespaceOf(spec.resource));
        }
      }
    }
  },
};

function* problems(spec: Field<Exported>, kind: string, namespace: string): Iterable<Problem> {
  const { exportTo = [], workloadSelector } = spec.value;
  const seen = new Set<string>();
  for (const [i, to] of exportTo.entries()) {
    const at = () => spec.get('exportTo').items()[i];
    const key = to === '.' ? namespace : to;
    if (seen.has(key)) {
      yield {
        at: at(),
        message:
          key === namespace ? `exportTo has the own namespace, '${namespace}', twice` : `exportTo has '${to}' twice`,
      };
    } else if (to === '*' || (to === '~' && kind === 'ServiceEntry') || isDnsLabel(key)) {
      seen.add(key);
    } else {
      yield { at: at(), message: `exportTo must be '.', '*' or a namespace, got ${quote(to)}` };
    }
  }
  const foreign = kind === 'DestinationRule' && workloadSelector ? [...seen].find(to => to !== namespace) : undefined;
  if (foreign !== undefined) {
    yield {
      at: spec.get('exportTo').items()[exportTo.indexOf(foreign)],
      message: `a DestinationRule with a workloadSelector can be exported to its own namespace alone, got '${foreign}'`,
    };
    return;
  }
  const alone = ['*', '~'].find(to => seen.has(to));
  const other = alone === undefined ? undefined : exportTo.find(to => to !== alone);
  if (other !== undefined) {
    yield {
      at: spec.get('exportTo'),
      message: `exportTo has '${alone}', which is for ${alone === '*' ? 'all' : 'nobody'}, and '${other}'`,
    };
  }
}
