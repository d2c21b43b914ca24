import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { acceptedPart } from '../check/accepted';
import { UserError } from '../options/user-error';
import { toJunit } from '../render/test-junit';
import type { TestReport } from '../render/test-report';
import { toTestText } from '../render/test-text';
import { assumedGateways } from '../testing/assumed-gateways';
import { readTests, TestFileError } from '../testing/read';
import { runTests, sayPlace, type TestRun } from '../testing/run';
import type { TestCase } from '../testing/test-case';
import { toConfig } from '../yaml/mesh-config';
import { ExitCode } from './check';
import { type CheckFlags, toCheckOptions } from './check-options';
import { findFiles, STDIN } from './find-files';
import type { Io } from './io';
import { readFiles } from './read-files';
import { reasonOf } from './reason-of';
import { styleOf } from './style';

/** The formats of a report. */
export const TEST_FORMATS = ['text', 'json', 'junit'];

/** What the command line says of tests. */
export interface TestFlags extends Omit<CheckFlags, 'rule'> {
  readonly tests: readonly string[];
  readonly compat?: boolean;
  readonly junit?: string;
}

/** Runs the tests of files on the manifests of others, tells what came of it, and says how it went. */
export function test(names: readonly string[], flags: TestFlags, io: Io): ExitCode {
  const tests = testsIn(flags.tests, io);
  const { resources, unreadable } = readFiles(findFiles(names, io.cwd), io);
  const [fault] = unreadable;
  if (fault) {
    throw new UserError(`${fault.file}${fault.line === undefined ? '' : `:${fault.line}`}: ${fault.message}`);
  }
  if (resources.length === 0) {
    throw new UserError(`there is no manifest in ${names.join(', ')}`);
  }
  const settings = toCheckOptions({ ...flags, rule: [] }, io.cwd).mesh;
  const written = toConfig(resources, settings);
  const gateways = assumedGateways(written);
  const accepted = acceptedPart(toConfig([...resources, ...gateways], settings));
  const report = reportOf(
    runTests(tests, accepted, written, flags.compat === true),
    gateways.map(({ namespace, name }) => `${namespace}/${name}`),
  );
  if (flags.junit !== undefined) {
    write(flags.junit, toJunit(report), io);
  }
  io.stdout(render(report, flags.format, io));
  return report.cases.some(({ problem }) => problem) ? ExitCode.FOUND : ExitCode.SOUND;
}

/** The tests of files; what else is in a folder is passed over. */
function testsIn(names: readonly string[], io: Io): TestCase[] {
  const tests: TestCase[] = [];
  for (const { name, path, named } of findFiles(names, io.cwd)) {
    let text: string;
    try {
      text = (path === STDIN ? io.stdin() : readFileSync(path)).toString('utf8');
    } catch (e) {
      throw new UserError(`${name}: ${reasonOf(e)}`);
    }
    if (named || /^\s*["']?testCases["']?\s*:/im.test(text)) {
      try {
        tests.push(...readTests(text, name));
      } catch (e) {
        throw e instanceof TestFileError ? new UserError(e.message) : e;
      }
    }
  }
  if (tests.length === 0) {
    throw new UserError(`there are no tests in ${names.join(', ')}`);
  }
  return tests;
}

function reportOf({ results, routes, notReached }: TestRun, assumed: readonly string[]): TestReport {
  return {
    cases: results.map(({ test: { description, file, line }, problem, differs }) => ({
      description,
      file,
      line,
      ...(problem ? { problem } : {}),
      ...(differs === undefined ? {} : { differs }),
    })),
    routes,
    notReached: notReached.map(place => {
      const { source } = place.resource;
      const at = source?.file === undefined ? '' : ` (${source.file}:${source.positionOf(place.pointer).line})`;
      return `${sayPlace(place)}${at}`;
    }),
    assumed,
  };
}

function render(report: TestReport, format: string, io: Io): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, undefined, 2)}\n`;
    case 'junit':
      return toJunit(report);
    default:
      return toTestText(report, styleOf(io));
  }
}

function write(file: string, text: string, io: Io): void {
  try {
    writeFileSync(resolve(io.cwd, file), text);
  } catch (e) {
    throw new UserError(`${file}: ${reasonOf(e)}`);
  }
}
