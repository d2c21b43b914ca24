import { spawn } from 'node:child_process';
import { JudgeError } from '../judge-error';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What to say when the program is not there. */
  readonly missing: string;
  /** What was tried, for the message when it fails. */
  readonly doing: string;
}

/** Runs a program to its end and returns what it wrote; its failure becomes one line. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (): boolean => child.kill();
    process.once('exit', end);
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', error => {
      process.off('exit', end);
      const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
      reject(new JudgeError(absent ? options.missing : `${options.doing} failed: ${error.message}`));
    });
    child.on('close', code => {
      process.off('exit', end);
      if (code === 0) resolve(out);
      else reject(new JudgeError(`${options.doing} failed: ${reason(err || out)}`));
    });
  });
}

/** The line that tells the reason; progress and follow-ups are left out. */
function reason(output: string): string {
  const lines = output
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(go: downloading|#|\[notice\]|WARNING)/.test(line));
  const index = lastIndex(lines, line => /error|invalid|not found|cannot|refused|denied|missing|: 4\d\d /i.test(line));
  const line = (lines[index] ?? lines.at(-1) ?? 'it says nothing').replace(/^(go|ERROR): */, '');
  const response = lines[index + 1]?.startsWith('server response:') ? ` (${lines[index + 1]})` : '';
  return line + response;
}

function lastIndex(lines: readonly string[], holds: (line: string) => boolean): number {
  return lines.map(holds).lastIndexOf(true);
}
