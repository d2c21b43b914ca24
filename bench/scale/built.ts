import { createRequire } from 'node:module';
import { root } from '../../scripts/build/run';
import type * as istio from 'cdk8s-istio';

/** What npm run build wrote: a loader would change the sources as it reads them. */
export const built = createRequire(__filename)(root) as typeof istio;
