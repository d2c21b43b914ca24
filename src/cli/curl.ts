import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { acceptedPart } from '../check/accepted';
import type { Resource } from '../model/resource';
import { nameOf } from '../model/resource';
import { UserError } from '../options/user-error';
import { outcomeJson } from '../render/outcome-json';
import { outcomeText, shortOutcomeText } from '../render/outcome-text';
import { QuestionError } from '../simulate/question-error';
import type { Question } from '../simulate/question';
import { simulate } from '../simulate/simulate';
import { toConfig } from '../yaml/mesh-config';
import { type CheckFlags, toCheckOptions } from './check-options';
import { findFiles } from './find-files';
import type { Io } from './io';
import { readFiles } from './read-files';

/** What the command line says of a request. */
export interface CurlFlags extends Omit<CheckFlags, 'rule'> {
  readonly file: readonly string[];
  readonly request?: string;
  readonly header: readonly string[];
  readonly gateway?: string;
  readonly from?: string;
  readonly explain?: boolean;
}

/** Where `cdk8s synth` writes. */
const USUALLY = 'dist';

/** Tells what becomes of a request by the manifests of files. */
export function curl(url: string, flags: CurlFlags, io: Io): void {
  const names = flags.file.length > 0 ? flags.file : [USUALLY];
  if (flags.file.length === 0 && !existsSync(resolve(io.cwd, USUALLY))) {
    throw new UserError(`there is no ${USUALLY}: run cdk8s synth, or say with -f where the manifests are`);
  }
  const { resources, unreadable } = readFiles(findFiles(names, io.cwd), io);
  const [fault] = unreadable;
  if (fault) {
    throw new UserError(`${fault.file}: ${fault.message}`);
  }
  if (resources.length === 0) {
    throw new UserError(`there is no manifest in ${names.join(', ')}: say with -f where they are`);
  }
  refuseTwins(resources, names);
  const config = toConfig(resources, toCheckOptions({ ...flags, rule: [] }, io.cwd).mesh);
  try {
    const walk = simulate(acceptedPart(config), questionOf(url, flags));
    const text = flags.explain ? outcomeText(walk) : shortOutcomeText(walk);
    io.stdout(flags.format === 'json' ? outcomeJson(walk) : `${text}\n`);
  } catch (e) {
    throw e instanceof QuestionError ? new UserError(e.message) : e;
  }
}

function questionOf(url: string, { request, header, gateway, from }: CurlFlags): Question {
  const repeatedHeaders: Record<string, string[]> = {};
  for (const line of header) {
    const at = line.indexOf(':');
    if (at < 1) {
      throw new UserError(`-H must be such as 'Name: value', got '${line}'`);
    }
    (repeatedHeaders[line.slice(0, at).trim()] ??= []).push(line.slice(at + 1).trim());
  }
  return {
    url,
    repeatedHeaders,
    ...(request === undefined ? {} : { method: request }),
    ...(gateway === undefined ? {} : { gateway }),
    ...(from === undefined ? {} : { source: from }),
  };
}

/** Two of one name cannot both be meant: twins of one example, say. */
function refuseTwins(resources: readonly Resource[], names: readonly string[]): void {
  const seen = new Set<string>();
  for (const resource of resources) {
    const key = `${resource.group} ${nameOf(resource)}`;
    if (seen.has(key)) {
      throw new UserError(`${names.join(', ')} has ${nameOf(resource)} twice: say with -f which files are meant`);
    }
    seen.add(key);
  }
}
