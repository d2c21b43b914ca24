import { NoExpression } from './token';

/** What a part of an expression is to the macro that it is an argument of, and how deep it is. */
export interface Part {
  readonly is: 'name' | 'field' | 'other';
  /** The name, if it is one. */
  readonly name?: string;
  readonly depth: number;
}

/** What cel-go gives up at, so that nobody overflows its stack. */
export const DEPTH = 250;

/** A part that is made of others, and a level deeper. */
export function deeper(...parts: readonly Part[]): Part {
  const depth = deepest(parts) + 1;
  if (depth > DEPTH) {
    throw new NoExpression('it is too long or too deep');
  }
  return { is: 'other', depth };
}

/** A part that is made of others, on their level. */
export function beside(...parts: readonly Part[]): Part {
  return { is: 'other', depth: deepest(parts) };
}

function deepest(parts: readonly Part[]): number {
  return parts.reduce((most, { depth }) => Math.max(most, depth), 0);
}
