import type { Config } from './config';

/** Something that is made of a mesh once, when it is first asked for, and kept as long as the mesh. */
export function once<T>(make: (config: Config) => T): (config: Config) => T {
  const made = new WeakMap<Config, { readonly it: T }>();
  return config => {
    let known = made.get(config);
    if (!known) {
      known = { it: make(config) };
      made.set(config, known);
    }
    return known.it;
  };
}
