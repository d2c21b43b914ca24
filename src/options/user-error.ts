/** A mistake in how we are called: it is told in one line, and never with a stack. */
export class UserError extends Error {}
