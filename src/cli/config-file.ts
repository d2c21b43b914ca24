import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ProjectOptions, toProjectOptions } from '../options/project-options';
import { readYaml } from '../yaml/read';
import { UserError } from '../options/user-error';
import { reasonOf } from './reason-of';

/** Looked for where the command is run, and in the folders around it. */
export const CONFIG_FILE = '.cdk8s-istio.yaml';

/** Reads the file that is named, else the nearest there is, else nothing. */
export function readConfigFile(cwd: string, named?: string): ProjectOptions {
  const path = named === undefined ? nearest(cwd) : resolve(cwd, named);
  if (path === undefined) {
    return {};
  }
  const config = toProjectOptions(parsed(path, named ?? path), named ?? path);
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
