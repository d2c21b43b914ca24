import type { Config, Spec } from '../../model/config';
import { once } from '../../model/once';
import { at, listOf } from '../../model/plain';
import { byNamespace, isForNamespace } from '../../model/policy-scope';
import type { TelemetrySpec } from '../../model/wire/telemetry';
import type { Rule } from '../rule';

type Telemetry = Spec<TelemetrySpec>;

/** differs: Istio's analyzer does not look at the wider Telemetry, whose providers an entry without any takes over. */
export const noAccessLogProvider: Rule = {
  name: 'telemetry/no-access-log-provider',
  level: 'warning',
  says: 'access logging is asked for, and neither the Telemetry nor the mesh says by which provider',
  source: 'https://istio.io/latest/docs/reference/config/telemetry/#AccessLogging-providers',
  alike: ['IST0157'],
  *check(config) {
    const { meshConfig, closed } = config.settings;
    // a mesh configuration that is elsewhere may have a default
    if ((!meshConfig && !closed) || listOf(at(meshConfig, 'defaultProviders', 'accessLogging')).length > 0) {
      return;
    }
    for (const spec of config.specs('Telemetry')) {
      let named = widerThan(spec, config).some(({ value }) => namesProvider(value));
      for (const [i, { disabled, providers = [] }] of (spec.value?.accessLogging ?? []).entries()) {
        named ||= providers.length > 0;
        if (!named && !disabled) {
          yield {
            at: spec.get('accessLogging').items()[i],
            message: 'nothing is logged: no provider is named here, and the mesh has no default for access logs',
            fix: "name one in providers, such as 'envoy', or in defaultProviders.accessLogging of the mesh configuration",
          };
        }
      }
    }
  },
};

/** The Telemetries whose workloads are those of this one and more. */
function widerThan(spec: Telemetry, config: Config): Telemetry[] {
  const namespace = config.namespaceOf(spec.resource);
  const namespaces = isForNamespace(spec.value) ? [] : [namespace];
  if (namespace !== config.settings.rootNamespace) {
    namespaces.push(config.settings.rootNamespace);
  }
  return namespaces.flatMap(each => general(config).get(each) ?? []);
}

/** The Telemetries that are for all of a namespace. */
const general = once((config: Config) =>
  byNamespace(
    config.specs('Telemetry').filter(({ value }) => isForNamespace(value)),
    config,
  ),
);

function namesProvider(spec: TelemetrySpec | undefined): boolean {
  return (spec?.accessLogging ?? []).some(({ providers = [] }) => providers.length > 0);
}
