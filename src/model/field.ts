import { below } from './pointer';
import type { Resource } from './resource';

/** A value that knows where it stands: every finding points back through one. */
export class Field<T> {
  public constructor(
    public readonly resource: Resource,
    /** Its pointer; below a parent, the key that leads to it. */
    private readonly end: string | number,
    public readonly value: T,
    private readonly parent?: Field<unknown>,
  ) {}

  /** A JSON pointer (RFC 6901) into the manifest, such as `/spec/hosts/0`. Made when it is asked for: most fields have no fault. */
  public get pointer(): string {
    return this.parent ? below(this.parent.pointer, String(this.end)) : String(this.end);
  }

  /** The value under a key; a field without value where there is none. */
  public get<K extends keyof NonNullable<T>>(key: K): Field<NonNullable<T>[K] | undefined> {
    const { value } = this;
    // what is inherited, such as `constructor`, is no field
    const own = value !== null && value !== undefined && Object.hasOwn(value, key) ? value[key] : undefined;
    return new Field(this.resource, key as string | number, own, this);
  }

  /** The items of a list, each at its place; none where there is no list. */
  public items(): Array<Field<ItemOf<T>>> {
    const list: ReadonlyArray<ItemOf<T>> = Array.isArray(this.value) ? (this.value as Array<ItemOf<T>>) : [];
    return list.map((item, i) => new Field(this.resource, i, item, this as Field<unknown>));
  }

  /** The entries of a map, each at its place with its key; none where there is no map. */
  public entries(): Array<[string, Field<EntryOf<T>>]> {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries<EntryOf<T>>(value as Record<string, EntryOf<T>>).map(([key, entry]) => [
          key,
          new Field(this.resource, key, entry, this as Field<unknown>),
        ])
      : [];
  }
}

/** What stands under the keys of a resource. */
export function fieldAt(resource: Resource, keys: ReadonlyArray<string | number>): Field<unknown> {
  let field: Field<unknown> = new Field<unknown>(resource, '', resource.manifest);
  for (const key of keys) {
    field = (field as Field<Record<string, unknown>>).get(String(key));
  }
  return field;
}

type ItemOf<T> = NonNullable<T> extends ReadonlyArray<infer I> ? I : never;
type EntryOf<T> = NonNullable<T> extends { readonly [key: string]: infer V } ? V : never;
