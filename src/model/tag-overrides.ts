import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import type { TagOverride } from './wire/telemetry';

/** What a Telemetry says of a tag of a metric. */
export interface NamedOverride {
  readonly name: string;
  readonly at: Field<TagOverride>;
}

/** What all Telemetries say of the tags of metrics. */
export const tagOverrides = once((config: Config): readonly NamedOverride[] =>
  config.specs('Telemetry').flatMap(spec =>
    spec
      .get('metrics')
      .items()
      .flatMap(metrics => metrics.get('overrides').items())
      .flatMap(override => override.get('tagOverrides').entries())
      .map(([name, at]) => ({ name, at })),
  ),
);
