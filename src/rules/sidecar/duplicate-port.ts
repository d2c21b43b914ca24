import type { Field } from '../../model/field';
import { quote } from '../../model/quote';
import type { IstioEgressListener, IstioIngressListener } from '../../model/wire/sidecar';
import type { Problem, Rule } from '../rule';

/** Whatever addresses they are bound to. Ingress and egress do not get in each other's way. */
export const duplicatePort: Rule = {
  name: 'sidecar/duplicate-port',
  level: 'error',
  says: 'two listeners of a Sidecar have one port, or one Unix domain socket',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#SidecarPort',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Sidecar')) {
      if ((spec.value?.ingress ?? []).length > 1) {
        yield* problems(spec.get('ingress').items());
      }
      if ((spec.value?.egress ?? []).length > 1) {
        yield* problems(spec.get('egress').items());
      }
    }
  },
};

function* problems(listeners: ReadonlyArray<Field<IstioIngressListener | IstioEgressListener>>): Iterable<Problem> {
  const places = new Set<number | string>();
  for (const listener of listeners) {
    const { port, bind = '' } = listener.value;
    if (!port) {
      continue;
    }
    // without a number it is no address of IP, or wrong for another reason
    const place = port.number || bind;
    if (places.has(place) && place !== '') {
      yield port.number
        ? { at: listener.get('port').get('number'), message: `port ${port.number} is there twice`, fix: FIX }
        : { at: listener.get('bind'), message: `bind ${quote(bind)} is there twice`, fix: FIX };
    }
    places.add(place);
  }
}

const FIX = 'put what the listeners say together in one';
