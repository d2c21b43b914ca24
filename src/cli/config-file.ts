import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { closest } from '../model/closest';
import { quote } from '../model/quote';
import { readYaml } from '../yaml/read';
import { UserError, reasonOf } from './user-error';

/** Looked for where the command is run, and in the folders around it. */
export const CONFIG_FILE = '.cdk8s-istio.yaml';

/** What a project says of its checks, once for all who run them. */
export interface ConfigFile {
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

const FIELDS: Readonly<Record<keyof ConfigFile, 'a text' | 'true or false' | 'an object'>> = {
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

/** Reads the file that is named, else the nearest there is, else nothing. */
export function readConfigFile(cwd: string, named?: string): ConfigFile {
  const path = named === undefined ? nearest(cwd) : resolve(cwd, named);
  if (path === undefined) {
    return {};
  }
  const config = checked(parsed(path, named ?? path), named ?? path);
  return config.baseline === undefined ? config : { ...config, baseline: resolve(dirname(path), config.baseline) };
}

function nearest(folder: string): string | undefined {
  const path = join(folder, CONFIG_FILE);
  if (existsSync(path)) {
    return path;
  }
  return dirname(folder) === folder ? undefined : nearest(dirname(folder));
}

function parsed(path: string, name: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (e) {
    throw new UserError(`${name}: ${reasonOf(e)}`);
  }
  const { documents, faults } = readYaml(text);
  if (faults.length > 0) {
    const [{ at, message }] = faults;
    throw new UserError(`${name}:${at.line}:${at.column}: ${message}`);
  }
  return documents[0]?.value ?? {};
}

function checked(value: unknown, name: string): ConfigFile {
  if (!isOf('an object', value)) {
    throw new UserError(`${name} must be an object with fields such as 'closed', got ${quote(value)}`);
  }
  for (const [key, field] of Object.entries(value as object)) {
    const wanted = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof ConfigFile] : undefined;
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
  return value as ConfigFile;
}

function isOf(wanted: 'a text' | 'true or false' | 'an object', value: unknown): boolean {
  if (wanted === 'an object') {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  return typeof value === (wanted === 'a text' ? 'string' : 'boolean');
}
