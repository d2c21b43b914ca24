import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Installed } from './install/install';
import { JudgeError } from './judge-error';

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One running judge: a line goes in, a line comes out. It ends when its input ends, so it cannot outlive us. */
export class JudgeProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #id = 0;
  #errors = '';
  #stopping = false;

  public constructor(installed: Installed) {
    const args = ['-envoy', installed.envoy, '-istio-api', installed.istioApi, '-gateway-api', installed.gatewayApi];
    // a process group of its own: Ctrl-C reaches us alone, and we end the judge in order
    this.#child = spawn(installed.binary, args, { detached: true });
    this.#child.stderr.on('data', (data: Buffer) => (this.#errors = (this.#errors + data.toString()).slice(-4000)));
    this.#child.stdin.on('error', () => undefined);
    createInterface({ input: this.#child.stdout, crlfDelay: Infinity }).on('line', line => this.#answer(line));
    this.#ended = new Promise(resolve => {
      this.#child.on('error', error => {
        this.#fail(`the judge cannot be started: ${error.message}`);
        resolve();
      });
      this.#child.on('close', (code, signal) => {
        this.#fail(`the judge died (${signal ?? `exit code ${code}`})${this.#lastWords()}`);
        resolve();
      });
    });
  }

  /** How many requests are not answered yet. */
  public get pending(): number {
    return this.#waiting.size;
  }

  public async ask(what: string, fields: object = {}): Promise<unknown> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      throw new JudgeError(`the judge died${this.#lastWords()}`);
    }
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.stdin.write(`${JSON.stringify({ ...fields, id, do: what })}\n`);
    });
  }

  public async stop(): Promise<void> {
    this.#stopping = true;
    this.#child.stdin.end();
    await this.#ended;
  }

  #answer(line: string): void {
    const reply = JSON.parse(line) as Reply;
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.error === undefined) waiting?.resolve(reply.result);
    else waiting?.reject(new JudgeError(reply.error));
  }

  #fail(reason: string): void {
    const text = this.#stopping ? 'the judge was stopped' : reason;
    for (const waiting of this.#waiting.values()) waiting.reject(new JudgeError(text));
    this.#waiting.clear();
  }

  #lastWords(): string {
    const line = this.#errors.trim().split('\n').at(-1);
    return line ? `: ${line}` : '';
  }
}
