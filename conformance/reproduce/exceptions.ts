/** The documents that the constructs of this library do not write, by key, and why. One that heals is no exception: the suite says so. */
export const EXCEPTIONS: { readonly [key: string]: string } = {};
