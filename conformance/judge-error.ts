/** Something the user must know, in one line; anything else that is thrown is a bug. */
export class JudgeError extends Error {}
