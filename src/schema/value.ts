/**
 * A value of a manifest, whatever it is. The generated rules read fields of it that their schema promises; what does not
 * keep the promise is refused for its shape.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a type for each of 147 shapes would be another L1
export type Value = any;
