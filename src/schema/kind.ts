import type { Shape } from './shapes/shape';

/** A kind of a version, as the API server serves it. */
export interface Kind {
  readonly shape: Shape;
  /** Whether its objects stand in namespaces. */
  readonly namespaced: boolean;
}

/** Describes a kind. */
export function kind(shape: Shape, namespaced: boolean): Kind {
  return { shape, namespaced };
}
