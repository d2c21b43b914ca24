/** Says what takes time, on stderr, so that stdout stays the result. */
export function say(text: string): void {
  process.stderr.write(`conformance: ${text}\n`);
}
