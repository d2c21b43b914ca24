import { quote } from '../model/quote';
import { check } from './check';
import type { IDestination } from './destination';
import type { HeaderOperations } from './header-operations';
import { problemOfHeaderOperations, toWireHeaders } from './header-operations';
import type { IRouteAction, RouteAction } from './route-action';
import { toRouteDestination } from './route-action';

/** One share of a split. */
export interface WeightedDestination {
  /** Who takes the share. */
  readonly to: IDestination;

  /** How much, in relation to the other weights: a whole number from 0. Weights need not add up to 100. */
  readonly weight: number;

  /**
   * Header operations for this share alone.
   *
   * @default - none
   */
  readonly headerOperations?: HeaderOperations;
}

/**
 * Shares requests out by weight.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination
 */
export class Split implements IRouteAction {
  /**
   * Each request goes to one of these, by chance, in proportion to its weight.
   *
   * @param shares at least one, of which at least one has a weight above 0
   */
  public static between(...shares: WeightedDestination[]): Split {
    return new Split(shares);
  }

  private constructor(private readonly shares: WeightedDestination[]) {
    const weights = shares.map(share => share.weight);
    const negative = weights.find(weight => weight < 0);
    const broken = weights.find(weight => !Number.isInteger(weight) || weight > 2147483647);
    check(
      shares.length > 0 ? undefined : 'a split must have at least one share, got none',
      negative === undefined ? undefined : `weight of a split must not be negative, got ${quote(negative)}`,
      broken === undefined
        ? undefined
        : `weight of a split must be a whole number, got ${quote(broken)} (weights are relative: 1.5 and 98.5 are 3 and 197)`,
      weights.some(weight => weight > 0)
        ? undefined
        : `one weight of a split must be above 0, got ${weights.join(' and ')}`,
      ...shares.map(({ headerOperations }) => headerOperations && problemOfHeaderOperations(headerOperations)),
    );
  }

  /** What is done with a request: it is forwarded. */
  public toRouteAction(): RouteAction {
    return {
      route: this.shares.map(({ to, weight, headerOperations }) => ({
        destination: toRouteDestination(to.toDestination()),
        weight,
        headers: headerOperations && toWireHeaders(headerOperations),
      })),
    };
  }
}
