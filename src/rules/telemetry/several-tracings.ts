import type { Rule } from '../rule';

/** Istio has no way to send a span to two places. */
export const severalTracings: Rule = {
  name: 'telemetry/several-tracings',
  level: 'warning',
  says: 'tracing is said twice, or has two providers, which Istio does not support',
  source: 'https://istio.io/latest/docs/reference/config/telemetry/#Tracing',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('Telemetry')) {
      const tracings = spec.get('tracing').items();
      if (tracings.length > 1) {
        yield { at: tracings[1], message: 'a Telemetry may have one tracing', fix: 'join the two' };
      }
      for (const tracing of tracings) {
        const providers = tracing.get('providers').items();
        if (providers.length > 1) {
          yield {
            at: providers[1],
            message: 'tracing may have one provider',
            fix: 'send to a collector, which sends on to both',
          };
        }
      }
    }
  },
};
