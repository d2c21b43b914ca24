import type { Rule } from '../rule';

/** A span has no tag without a name. */
export const unnamedTag: Rule = {
  name: 'telemetry/unnamed-tag',
  level: 'error',
  says: 'a tag of a span has an empty name',
  source: 'https://istio.io/latest/docs/reference/config/telemetry/#Tracing-custom_tags',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('Telemetry')) {
      for (const tracing of spec.get('tracing').items()) {
        const tag = tracing.get('customTags').get('');
        if (tag.value !== undefined) {
          yield { at: tag, message: 'the name of a tag must not be empty' };
        }
      }
    }
  },
};
