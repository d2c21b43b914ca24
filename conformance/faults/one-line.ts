import { JudgeError } from '../judge-error';

/** The message of a failure that was told properly: one line, without a stack. Anything else is described. */
export async function oneLine(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing failed';
  } catch (error) {
    if (!(error instanceof JudgeError)) return `not told properly: ${String(error)}`;
    return error.message.includes('\n') ? `several lines: ${error.message}` : error.message;
  }
}

/** Whether a process is there. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Which of the processes are still there after a while; the last ones need a moment to end. */
export async function survivors(pids: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const deadline = Date.now() + 5000;
  for (;;) {
    const alive = Object.keys(pids).filter(name => lives(pids[name]));
    if (alive.length === 0 || Date.now() > deadline) return alive;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
