import type { ApiObjectProps, JsonPatch } from 'cdk8s';
import { ApiObject, App, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';

/** How many resolvers an app has that was given none. */
const OWN_RESOLVERS = new App().resolvers.length;

/**
 * An object whose spec is made when it is asked for. Where it is plain data, as nearly always, cdk8s has nothing to resolve in
 * it: asking its resolvers about each value takes longer than all that we do.
 */
export class PlainObject extends ApiObject {
  private patched = false;

  public constructor(
    scope: Construct,
    id: string,
    props: ApiObjectProps,
    private readonly produce: () => unknown,
  ) {
    super(scope, id, { ...props, spec: Lazy.any({ produce }) as unknown });
  }

  public override addJsonPatch(...ops: JsonPatch[]): void {
    this.patched = true;
    super.addJsonPatch(...ops);
  }

  public override toJson(): ReturnType<ApiObject['toJson']> {
    return this.asPlain() ?? super.toJson();
  }

  private asPlain(): object | undefined {
    if (this.patched || App.of(this).resolvers.length > OWN_RESOLVERS || process.env.CDK8S_DISABLE_SORT) {
      return undefined;
    }
    const { apiVersion, kind } = this;
    try {
      const spec = sorted(this.produce());
      return { apiVersion, kind, metadata: this.metadata.toJson() as unknown, ...(spec !== undefined && { spec }) };
    } catch {
      // cdk8s has the last word: on what is no plain data, and on how an error is told
      return undefined;
    }
  }
}

/** Plain data as cdk8s writes it: keys in order, and nothing that is undefined. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError('no plain data');
    }
    return value ?? undefined;
  }
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value.constructor !== Object) {
    throw new TypeError('no plain data');
  }
  const result: { [key: string]: unknown } = {};
  for (const key of keysOf(value)) {
    const item = sorted((value as { [key: string]: unknown })[key]);
    if (item !== undefined) {
      result[key] = item;
    }
  }
  return result;
}

/** The keys in order, in which the generated classes mostly have them. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  return keys.every((key, i) => i === 0 || keys[i - 1] < key) ? keys : keys.sort();
}
