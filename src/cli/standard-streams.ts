import { readSync, writeSync } from 'node:fs';

/** Reads a stream to its end. */
export function readAll(file: number): Buffer {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(64 * 1024);
    const length = patiently(() => readSync(file, part));
    if (length === 0) {
      return Buffer.concat(parts);
    }
    parts.push(part.subarray(0, length));
  }
}

/** Writes all of a text at once. Who reads it may stop before its end, as `head` does: that is no error. */
export function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    const more = patiently(() => writeSync(file, bytes, written));
    if (more === 0) {
      return;
    }
    written += more;
  }
}

/** How much was read or written: nothing where there is nobody at the other end. A pipe may be empty, or full, for a while. */
function patiently(attempt: () => number): number {
  for (;;) {
    try {
      return attempt();
    } catch (e) {
      const { code } = e as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') {
        return 0;
      }
      if (code !== 'EAGAIN') {
        throw e;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
