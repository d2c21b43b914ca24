import type { Resource } from './resource';

/** A value that knows where it stands: every finding points back through one. */
export class Field<T> {
  public constructor(
    public readonly resource: Resource,
    /** A JSON pointer (RFC 6901) into the manifest, such as `/spec/hosts/0`. */
    public readonly pointer: string,
    public readonly value: T,
  ) {}

  /** The value under a key; a field without value where there is none. */
  public get<K extends keyof NonNullable<T>>(key: K): Field<NonNullable<T>[K] | undefined> {
    const escaped = String(key).replace(/~/g, '~0').replace(/\//g, '~1');
    return new Field(this.resource, `${this.pointer}/${escaped}`, this.value?.[key]);
  }

  /** The items of a list, each at its place; none where there is no list. */
  public items(): Array<Field<ItemOf<T>>> {
    const list: ReadonlyArray<ItemOf<T>> = Array.isArray(this.value) ? (this.value as Array<ItemOf<T>>) : [];
    return list.map((item, i) => new Field(this.resource, `${this.pointer}/${i}`, item));
  }
}

type ItemOf<T> = NonNullable<T> extends ReadonlyArray<infer I> ? I : never;
