import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOurs } from './bundle-packages';
import { root } from './run';

/** What the bundle is made of, and nothing else reads. */
const ROOMS = ['rules', 'schema'];

/**
 * Puts all rules, and what they check with, into the one file that asks them: several hundred small files take longer to find and
 * load than to run. The packages stay where they are, to be loaded when they are first needed.
 */
export function bundleCheck(): void {
  bundleOurs('check/check');
  ROOMS.forEach(room => rmSync(join(root, 'lib/src', room), { recursive: true }));
}
