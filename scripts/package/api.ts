import { assemblyOf, untyped } from './assembly';
import type { Proof } from './proof';

export const typed: Proof = {
  name: 'every public name of ours has a type in Python, Java and Go: no any, no union',
  prove({ folder }) {
    const places = untyped(assemblyOf(folder));
    if (places.length > 0) throw new Error(places.join('\n'));
  },
};
