/** Text of a user as it may stand in a terminal: a line stays a line, and nothing in it moves the cursor. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, character =>
    character === '\n' ? '\\n' : character === '\t' ? ' ' : '\uFFFD',
  );
}
