/** Lists and maps of a text. */
import {
  type MappingTagDefinition,
  type SequenceTagDefinition,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
} from './js-yaml';

/** Lists. */
export function listTag(tagName: string): SequenceTagDefinition<unknown[]> {
  return defineSequenceTag<unknown[]>(tagName, {
    matchByTagPrefix: tagName === '',
    create: () => [],
    addItem: (list, item) => {
      list.push(item);
      return problemOf(item);
    },
    identify: () => false,
  });
}

/** Maps, of which `repeated` hears when a key is there already: the last one counts. */
export function mapTag(tagName: string, repeated: () => void): MappingTagDefinition<Record<string, unknown>> {
  return defineMappingTag<Record<string, unknown>>(tagName, {
    matchByTagPrefix: tagName === '',
    create: () => ({}),
    addPair: (map, key, value) => {
      if (key === null || typeof key === 'object') {
        return `a key must be a text, got ${key === null ? 'nothing' : 'a list or a map'}`;
      }
      const name = nameOf(key);
      if (Object.hasOwn(map, name)) {
        repeated();
      }
      if (name === '__proto__') {
        Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
      } else {
        map[name] = value;
      }
      return problemOf(value);
    },
    has: (map, key) => Object.hasOwn(map, nameOf(key)),
    keys: map => Object.keys(map),
    get: (map, key) => map[nameOf(key)],
    identify: () => false,
  });
}

/** What is sent to the API server is JSON. */
function problemOf(value: unknown): string {
  return typeof value === 'number' && !Number.isFinite(value) ? 'a number of JSON is neither .inf nor .nan' : '';
}

/** The key that a scalar becomes: one of JSON is a text. */
export function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : String(key);
}

/** Go's parser does not look at tags that it does not know, such as `!include`. */
export const UNKNOWN_TAGS = [
  defineScalarTag('', { matchByTagPrefix: true, resolve: text => text, identify: () => false }),
  listTag(''),
  mapTag('', () => undefined),
];
