import { Config } from '../model/config';
import { once } from '../model/once';
import type { Resource } from '../model/resource';
import { checkConfig, storedPart } from './check';

/** The mesh as it is stored: without what the API server or istiod refuses, and with the defaults of the schema. */
export const acceptedPart = once((config: Config): Config => {
  const sound = storedPart(config);
  const refused = new Set<Resource>(checkConfig(sound, { refusing: true }).map(({ at }) => at.resource));
  return refused.size === 0
    ? sound
    : new Config(
        sound.all.filter(resource => !refused.has(resource)),
        sound.settings,
      );
});
