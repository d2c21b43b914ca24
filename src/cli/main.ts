#!/usr/bin/env node
import { ExitCode } from './check';
import { run } from './program';
import { readAll, writeAll } from './standard-streams';

/** The command `cdk8s-istio`. */
function main(): number {
  const { stdin, stdout, stderr } = process;
  try {
    return run(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      // of a pipe it is not false, but nothing
      isTerminal: Boolean(stdout.isTTY),
      width: stdout.columns || 100,
      millis: () => performance.now(),
      stdin: () => readAll(stdin.fd),
      stdout: text => writeAll(stdout.fd, text),
      stderr: text => writeAll(stderr.fd, text),
    });
  } catch (e) {
    writeAll(stderr.fd, `this is a bug of cdk8s-istio, please report it: ${(e as Error).stack ?? String(e)}\n`);
    return ExitCode.UNUSABLE;
  }
}

process.exitCode = main();
