import { check } from './check';

/** Where among Istio's own filters an added one belongs. */
export enum FilterClass {
  /** Behind Istio's authentication. */
  AUTHN = 'AUTHN',
  /** Behind Istio's authorization. */
  AUTHZ = 'AUTHZ',
  /** Before Istio's statistics. */
  STATS = 'STATS',
}

/** How something is added. */
export interface PatchAddOptions {
  /**
   * Where among Istio's own filters it belongs. istiod 1.31 does nothing with it.
   *
   * @default - istiod decides
   */
  readonly filterClass?: FilterClass;
}

/** A patch as it stands in an EnvoyFilter. */
export interface WirePatch {
  readonly operation: string;
  readonly value?: { [key: string]: unknown };
  readonly filterClass?: FilterClass;
}

/**
 * What is done to a part of Envoy's configuration: the operation, and the value in Envoy's own words.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-Patch
 */
export class Patch {
  /**
   * Merges a value into the part: fields are replaced, lists get longer.
   *
   * @param value a part of Envoy's configuration, as JSON
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static merge(value: { [key: string]: any }): Patch {
    return new Patch({ operation: 'MERGE', value });
  }

  /**
   * Merges a value into the part, with its lists in place of the part's. Needs Istio 1.31.
   *
   * @param value a part of Envoy's configuration, as JSON
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static mergeAndReplaceList(value: { [key: string]: any }): Patch {
    return new Patch({ operation: 'MERGE_AND_REPLACE_LIST', value });
  }

  /**
   * Adds a value behind all others of its list.
   *
   * @param value a part of Envoy's configuration, as JSON
   * @param options where it belongs
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static add(value: { [key: string]: any }, options: PatchAddOptions = {}): Patch {
    return new Patch({ operation: 'ADD', value, filterClass: options.filterClass });
  }

  /** Removes the part. */
  public static remove(): Patch {
    return new Patch({ operation: 'REMOVE' });
  }

  /**
   * Inserts a value before the part that matched; where the match names no filter, before all others.
   *
   * @param value a part of Envoy's configuration, as JSON
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static insertBefore(value: { [key: string]: any }): Patch {
    return new Patch({ operation: 'INSERT_BEFORE', value });
  }

  /**
   * Inserts a value behind the part that matched; where the match names no filter, behind all others.
   *
   * @param value a part of Envoy's configuration, as JSON
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static insertAfter(value: { [key: string]: any }): Patch {
    return new Patch({ operation: 'INSERT_AFTER', value });
  }

  /**
   * Inserts a value before all others of its list.
   *
   * @param value a part of Envoy's configuration, as JSON
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static insertFirst(value: { [key: string]: any }): Patch {
    return new Patch({ operation: 'INSERT_FIRST', value });
  }

  /**
   * Puts a value in the place of the part that matched.
   *
   * @param value a part of Envoy's configuration, as JSON
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Envoy's configuration is free-form
  public static replace(value: { [key: string]: any }): Patch {
    return new Patch({ operation: 'REPLACE', value });
  }

  private constructor(private readonly patch: WirePatch) {
    check(
      patch.value && Object.keys(patch.value).length === 0
        ? `value of a patch must not be empty for ${patch.operation}`
        : undefined,
    );
  }

  /** @internal */
  public _toWire(): WirePatch {
    return this.patch;
  }
}
