import type { Field } from '../../model/field';
import { byteLength } from '../../model/istiod/bytes';
import type { WasmModule } from '../../model/wire/wasm-plugin';
import type { Problem, Rule } from '../rule';

/** The API server counts characters, and istiod bytes: it matters beyond ASCII. A TrafficExtension has the same fields. */
export const tooManyBytes: Rule = {
  name: 'wasm-plugin/too-many-bytes',
  level: 'error',
  says: 'a name or a script of an extension has more bytes than istiod takes',
  source: 'https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/#WasmPlugin-plugin_name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('WasmPlugin')) {
      yield* problemsOfModule(spec);
    }
    for (const spec of config.specs('TrafficExtension')) {
      yield* problemsOfModule(spec.get('wasm'));
      yield* problems(spec.get('lua').get('inlineCode'), 65_536);
    }
  },
};

function* problemsOfModule(module: Field<WasmModule | undefined>): Iterable<Problem> {
  yield* problems(module.get('imagePullSecret'), 253);
  yield* problems(module.get('pluginName'), 256);
  for (const variable of module.get('vmConfig').get('env').items()) {
    yield* problems(variable.get('name'), 256);
  }
}

function* problems(at: Field<string | undefined>, most: number): Iterable<Problem> {
  const bytes = byteLength(at.value ?? '');
  if (bytes > most) {
    yield { at, message: `${at.pointer.replace(/^.*\//, '')} may have at most ${most} bytes, got ${bytes}` };
  }
}
