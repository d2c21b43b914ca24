import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The root of the repository. */
export const root = join(__dirname, '..', '..');

export interface RunOptions {
  /** @default - the root of the repository */
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: { readonly [name: string]: string | undefined };
}

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end and hands back what it said, whether or not it succeeded. */
export function finish(command: readonly string[], options: RunOptions = {}): Finished {
  const [program, ...args] = command;
  const done = spawnSync(program, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...quiet, ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.error !== undefined) throw new Error(`${program} does not start: ${done.error.message}`);
  return { status: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}

/** Runs a program that has to succeed, and hands back its standard output. */
export function run(command: readonly string[], options: RunOptions = {}): string {
  const done = finish(command, options);
  if (done.status !== 0) {
    throw new Error(`'${command.join(' ')}' exited with ${done.status}\n${done.stdout}${done.stderr}`.trimEnd());
  }
  return done.stdout;
}

/** A program of node_modules/.bin: npx costs a third of a second for each call. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}

const quiet = {
  // the jsii tools print a banner of twelve lines on a Node past its end of life
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.version.slice(1).split('.')[0],
  // npm hands its own settings to the scripts it runs; a nested npm complains of those that it does not know
  npm_config_loglevel: 'error',
};
