import { type Part, beside } from './part';
import { NoExpression } from './token';

/** The macros on lists and maps, by the number of their arguments. */
const MACROS: { readonly [name: string]: readonly number[] } = {
  all: [2],
  exists: [2],
  exists_one: [2],
  filter: [2],
  map: [2, 3],
};

/** Throws where what is called on a list or a map is a macro, and its first argument no name. */
export function checkMacro(name: string, args: readonly Part[]): void {
  const isMacro = Object.hasOwn(MACROS, name) && MACROS[name].includes(args.length);
  if (isMacro && (args[0].is !== 'name' || args[0].name === '__result__')) {
    throw new NoExpression(`the first argument of ${name}() must be the name of a variable`);
  }
}

/** The call of a function, or of the macro `has`, whose argument must be a field. */
export function called(name: string, args: readonly Part[]): Part {
  const isHas = name === 'has' && args.length === 1;
  if (isHas && args[0].is !== 'field') {
    throw new NoExpression('has() takes a field, such as has(request.host)');
  }
  return isHas ? { ...beside(...args), is: 'field' } : beside(...args);
}
