/** What an app says to be elsewhere: a reference by name is a promise that there is such an object. */
import type { IConstruct } from 'constructs';

const KNOWN = Symbol.for('cdk8s-istio.known');

interface Witness {
  readonly [KNOWN]?: readonly object[];
}

/** Says that an object exists elsewhere, as far as it is known; a construct may know several. */
export function declareKnown(construct: IConstruct, manifest: object): void {
  const value = [...knownTo(construct), manifest];
  Object.defineProperty(construct, KNOWN, { value, configurable: true });
}

/** What a construct itself says to be elsewhere. */
export function knownTo(construct: IConstruct): readonly object[] {
  return (construct as Witness)[KNOWN] ?? [];
}
