/** What an app, or a part of it, is meant for: said once on a scope, read by everything below it. */
import type { IConstruct } from 'constructs';

/** The things that can be said of a scope. */
interface Target {
  /** The minor of Istio 1. */
  readonly istioMinor: number;
  /** What carries the traffic of the workloads. */
  readonly dataPlane: 'sidecar' | 'ambient';
}

const TARGET = Symbol.for('cdk8s-istio.target');

/** Says what everything below a construct is meant for; what was said before of other things stays. */
export function setTarget(scope: IConstruct, target: Partial<Target>): void {
  // a context of the node would have to be set before it has children
  Object.defineProperty(scope, TARGET, { value: { ...ownTarget(scope), ...target }, configurable: true });
}

/** What a construct is meant for, where it was said: of itself, or of the nearest construct around it. */
export function targetOf<K extends keyof Target>(construct: IConstruct, what: K): Target[K] | undefined {
  const { scope } = construct.node;
  return ownTarget(construct)?.[what] ?? (scope && targetOf(scope, what));
}

function ownTarget(scope: IConstruct): Partial<Target> | undefined {
  return (scope as { [TARGET]?: Partial<Target> })[TARGET];
}
