import type { IConstruct } from 'constructs';

const TARGET = Symbol.for('cdk8s-istio.target');

/** Says for which minor of Istio 1 everything below a construct is meant. */
export function setTargetMinor(scope: IConstruct, minor: number): void {
  // a context of the node would have to be set before it has children
  Object.defineProperty(scope, TARGET, { value: minor, configurable: true });
}

/** For which minor of Istio 1 a construct is meant, where it was said: by itself, or by the nearest construct around it. */
export function targetMinorOf(construct: IConstruct): number | undefined {
  const own = (construct as { [TARGET]?: number })[TARGET];
  const { scope } = construct.node;
  return own ?? (scope && targetMinorOf(scope));
}
