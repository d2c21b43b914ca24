/** The argument door: throws the first problem there is. */
export function check(...problems: Array<string | undefined>): void {
  const problem = problems.find(p => p !== undefined);
  if (problem) {
    throw new Error(problem);
  }
}
