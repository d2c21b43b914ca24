import { type MeshOptions, toSettings } from '../mesh-options';
import { closest } from '../model/closest';
import { quote } from '../model/quote';
import type { MeshSettings } from '../model/settings';
import { type LevelsByPattern, toLevel } from './levels';
import { UserError } from './user-error';

/** What a project says of its checks, once for all who run them. */
export interface ProjectOptions {
  readonly istioVersion?: string;
  readonly clusterDomain?: string;
  readonly rootNamespace?: string;
  readonly defaultNamespace?: string;
  readonly closed?: boolean;
  readonly advice?: boolean;
  readonly meshConfig?: Readonly<Record<string, unknown>>;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly failOn?: string;
  readonly baseline?: string;
}

const FIELDS: Readonly<Record<keyof ProjectOptions, 'a text' | 'true or false' | 'an object'>> = {
  istioVersion: 'a text',
  clusterDomain: 'a text',
  rootNamespace: 'a text',
  defaultNamespace: 'a text',
  closed: 'true or false',
  advice: 'true or false',
  meshConfig: 'an object',
  rules: 'an object',
  failOn: 'a text',
  baseline: 'a text',
};

/** Reads what a project says. */
export function toProjectOptions(value: unknown, name: string): ProjectOptions {
  if (!isOf('an object', value)) {
    throw new UserError(`${name} must be an object with fields such as 'closed', got ${quote(value)}`);
  }
  for (const [key, field] of Object.entries(value as object)) {
    const wanted = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof ProjectOptions] : undefined;
    if (wanted === undefined) {
      const near = closest(key, Object.keys(FIELDS));
      throw new UserError(
        `${name}: there is no field ${quote(key)}${near === undefined ? '' : ` (did you mean ${quote(near)}?)`}`,
      );
    }
    if (!isOf(wanted, field)) {
      const hint = wanted === 'a text' && typeof field === 'number' ? ' (put it in quotes)' : '';
      throw new UserError(`${name}: ${key} must be ${wanted}, got ${quote(field)}${hint}`);
    }
  }
  return value as ProjectOptions;
}

function isOf(wanted: 'a text' | 'true or false' | 'an object', value: unknown): boolean {
  if (wanted === 'an object') {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  return typeof value === (wanted === 'a text' ? 'string' : 'boolean');
}

/** What is true of the mesh. */
export function meshOf(options: Partial<MeshOptions>): MeshSettings {
  try {
    return toSettings(options);
  } catch (e) {
    throw new UserError((e as Error).message);
  }
}

/** The levels that a project gives to rules. */
export function levelsIn({ rules = {} }: ProjectOptions): LevelsByPattern {
  return Object.entries(rules).map(([name, level]) => [name, toLevel(level, `the level of ${name}`)]);
}
