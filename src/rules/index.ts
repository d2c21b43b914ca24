import { referenceNotGranted } from './http-route/reference-not-granted';
import { duplicate } from './resource/duplicate';
import { tooNew } from './resource/too-new';
import type { Rule } from './rule';
import { hostSplit } from './virtual-service/host-split';

/** All rules, sorted by name. */
export const RULES: readonly Rule[] = [referenceNotGranted, duplicate, tooNew, hostSplit];
