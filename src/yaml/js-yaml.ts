/** The one door to js-yaml: the build replaces this file by a bundle, so that the package has no run-time dependency. */
export {
  EVENT_ID,
  NOT_RESOLVED,
  SCALAR_STYLE,
  Schema,
  YAMLException,
  boolYaml11Tag,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  getScalarValue,
  mergeTag,
  nullYaml11Tag,
  parseEvents,
  strTag,
} from 'js-yaml';
export type { Event, MappingTagDefinition, ScalarEvent, SequenceTagDefinition } from 'js-yaml';
