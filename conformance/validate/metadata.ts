import fc, { type Arbitrary } from 'fast-check';
import { type Manner, turnsOf } from './manner';
import { often } from './often';

const STRANGE_NAMES = ['A', '', '1', 'a'.repeat(254), 'a_b', '-a', 'a.b', 'a..b', 'a'.repeat(64)];
const STRANGE_LABELS: readonly object[] = [
  { '': 'x' },
  { 'a/b/c': 'x' },
  { a: '-' },
  { a: 'b c' },
  { 'A.b/c': 'x' },
  { 'a/': 'x' },
  { a: null },
  { 'networking.istio.io/enable-autoallocate-ip': 'false' },
  { 'istio.io/use-waypoint': 'x' },
];
/** What istiod reads of the annotations. */
const ANNOTATIONS: readonly object[] = [
  { 'istio.io/dry-run': 'true' },
  { 'istio.io/dry-run': 'false' },
  { 'istio.io/dry-run': 'yes' },
  { 'istio.io/dry-run': '' },
  { 'internal.istio.io/webhook-always-reject': '' },
  { 'internal.istio.io/parents': 'x' },
  { 'internal.istio.io/parent-namespace': 'x' },
];

/** The metadata of an object. */
export function metadataOf(kind: string, manner: Manner): Arbitrary<object> {
  const names = often(fc.constantFrom('shop', 'a-b', 'x1'), fc.constantFrom(...STRANGE_NAMES), turnsOf(manner, 40));
  const usual = fc.constantFrom({}, { app: 'shop' }, { 'example.com/x': '' });
  const labels = often(usual, fc.constantFrom(...STRANGE_LABELS), turnsOf(manner, 20));
  const annotations = often(usual, fc.constantFrom(...STRANGE_LABELS, ...ANNOTATIONS), turnsOf(manner, 12));
  const optional = kind === 'GatewayClass' ? {} : { namespace: names };
  return fc.record({ name: names, labels, annotations, ...optional }, { requiredKeys: ['name'] });
}
