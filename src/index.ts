/** A thing. */
export class Foo {
  /** x */
  public readonly x = 1;
}
