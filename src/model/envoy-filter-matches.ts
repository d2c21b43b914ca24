import type { Config } from './config';
import { envoyPatches, LISTENER_PARTS } from './envoy-patches';
import type { Field } from './field';
import { once } from './once';
import type { FilterMatch } from './wire/envoy-filter';

/** A match on a filter of a listener, and what is patched by it. */
export interface AppliedFilterMatch {
  readonly applyTo: string;
  readonly filter: Field<FilterMatch>;
}

/** The matches on filters, of all patches that istiod looks at. */
export const filterMatches = once((config: Config): readonly AppliedFilterMatch[] =>
  envoyPatches(config).flatMap(patch => {
    const { applyTo = '', match } = patch.value;
    return LISTENER_PARTS.has(applyTo) && match?.listener?.filterChain?.filter
      ? [{ applyTo, filter: patch.get('match').get('listener').get('filterChain').get('filter') as Field<FilterMatch> }]
      : [];
  }),
);
