import { assemblyOf, untyped } from './assembly';
import type { Proof } from './proof';

/** What Envoy, a module or a mesh configuration defines, and manifests of any kind: there is no type for it. */
const FREE_FORM =
  /^(Patch\.\w+\(value\)|WasmOptions\.pluginConfig|Mesh\.fromManifests\(manifests\)|Mesh(Checks)?Options\.meshConfig) is any$/;

export const typed: Proof = {
  name: 'every public name of ours has a type in Python, Java and Go: no union, and no any but for free-form values',
  prove({ folder }) {
    const places = untyped(assemblyOf(folder)).filter(place => !FREE_FORM.test(place));
    if (places.length > 0) throw new Error(places.join('\n'));
  },
};
