import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { at, listOf, textOf } from '../../model/plain';
import type { Problem, Rule } from '../rule';

/** They still work, or do nothing any more; a coming Istio refuses them. */
export const deprecated: Rule = {
  name: 'resource/deprecated',
  level: 'warning',
  says: 'a field, a provider or a kind is used that Istio has deprecated',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0002/',
  alike: ['IST0002'],
  *check(config) {
    yield* percents(config);
    yield* egressProxies(config);
    yield* lightsteps(config);
    yield* removedKinds(config);
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

const REMOVED: readonly string[] = ['ClusterRbacConfig', 'RbacConfig', 'ServiceRole', 'ServiceRoleBinding'];

function* removedKinds(config: Config): Iterable<Problem> {
  for (const resource of config.of('apiextensions.k8s.io', 'CustomResourceDefinition')) {
    const kind = textOf(at(resource.manifest, 'spec', 'names', 'kind')) ?? '';
    if (at(resource.manifest, 'spec', 'group') === 'rbac.istio.io' && REMOVED.includes(kind)) {
      yield {
        at: new Field(resource, '/spec/names/kind', kind),
        message: `kind ${kind} of rbac.istio.io is removed: Istio does not read it`,
        fix: 'delete it, and write an AuthorizationPolicy',
      };
    }
  }
}
