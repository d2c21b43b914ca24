import { duplicate } from './resource/duplicate';
import type { Rule } from './rule';
import { hostSplit } from './virtual-service/host-split';

/** All rules, sorted by name. */
export const RULES: readonly Rule[] = [duplicate, hostSplit];
