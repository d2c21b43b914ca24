import type { Config } from '../../model/config';
import { at, listOf } from '../../model/plain';
import type { Problem, Rule } from '../rule';

/** They still work; a coming Istio may refuse them. */
export const deprecated: Rule = {
  name: 'resource/deprecated',
  level: 'warning',
  says: 'a field or a provider is used that Istio has deprecated',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0002/',
  alike: ['IST0002'],
  *check(config) {
    yield* percents(config);
    yield* egressProxies(config);
    yield* lightsteps(config);
  },
};

function* percents(config: Config): Iterable<Problem> {
  for (const spec of config.specs('VirtualService')) {
    for (const [i, { fault }] of (spec.value?.http ?? []).entries()) {
      if (fault?.delay?.percent) {
        yield {
          at: spec.get('http').items()[i].get('fault').get('delay').get('percent'),
          message: 'percent is deprecated',
          fix: `write percentage: { value: ${fault.delay.percent} }`,
        };
      }
    }
  }
}

function* egressProxies(config: Config): Iterable<Problem> {
  for (const spec of config.specs('Sidecar')) {
    if (spec.value?.outboundTrafficPolicy?.egressProxy) {
      yield {
        at: spec.get('outboundTrafficPolicy').get('egressProxy'),
        message: 'egressProxy is deprecated',
        fix: 'send the hosts through an egress gateway by a ServiceEntry and a VirtualService',
      };
    }
  }
}

function* lightsteps(config: Config): Iterable<Problem> {
  const names = new Set(
    listOf(at(config.settings.meshConfig, 'extensionProviders'))
      .filter(provider => at(provider, 'lightstep') !== undefined)
      .map(provider => at(provider, 'name')),
  );
  for (const spec of names.size > 0 ? config.specs('Telemetry') : []) {
    for (const provider of spec
      .get('tracing')
      .items()
      .flatMap(tracing => tracing.get('providers').items())) {
      if (names.has(provider.value.name)) {
        yield {
          at: provider.get('name'),
          message: `provider ${provider.value.name} is of Lightstep, which is deprecated`,
          fix: 'use a provider of OpenTelemetry',
        };
      }
    }
  }
}
