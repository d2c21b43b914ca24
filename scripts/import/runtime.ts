import { ApiObject, JsonPatch } from 'cdk8s';

/**
 * An API object whose JSON patches are the last word on the manifest, also on fields that its types do not know.
 *
 * @internal
 */
export abstract class PatchableApiObject extends ApiObject {
  // not in ApiObject's own list: that one is applied before the mapping to wire names, which keeps known fields only
  readonly #patches: JsonPatch[] = [];

  public override addJsonPatch(...ops: JsonPatch[]): void {
    this.#patches.push(...ops);
  }

  /** @internal */
  protected _patch(manifest: any): any {
    try {
      return JsonPatch.apply(manifest, ...this.#patches);
    } catch (e) {
      // in ApiObject's words, as users meet both
      throw new Error(
        `Failed serializing construct at path '${this.node.path}' with name '${this.name}': ${String(e)}`,
      );
    }
  }
}

/** The entries that are defined, each converted; nothing for nothing. */
export function defined(
  entries: { [key: string]: any } | null | undefined,
  convert: (value: any) => any = value => value,
): { [key: string]: any } | undefined {
  if (entries === null || entries === undefined) return undefined;
  const result: { [key: string]: any } = {};
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value !== undefined) result[key] = convert(value);
  }
  return result;
}
