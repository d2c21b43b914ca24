import { Field } from '../model/field';

/** A value in the words of Istio for what stands at a place in other words. */
export function placed<T>({ resource, pointer }: Pick<Field<unknown>, 'resource' | 'pointer'>, value: T): Field<T> {
  return new Translated<T>(resource, pointer, value);
}

/** All parts of it stand where it stands itself, and items each at their own place. */
class Translated<T> extends Field<T> {
  public override get<K extends keyof NonNullable<T>>(key: K): Field<NonNullable<T>[K] | undefined> {
    return placed(this, this.value?.[key] ?? undefined);
  }

  public override items(): ReturnType<Field<T>['items']> {
    return super.items().map((item): typeof item => placed(item, item.value));
  }
}
