import type { Expression } from './cel-expression';

/**
 * The fields that are there if a condition is true, or false: `has(self.a) && …` reads `self.a` on its right without fear.
 * `codeOf` writes an expression as it is written where the field is read.
 */
export function factsOf(condition: Expression, truth: boolean, codeOf: (of: Expression) => string): string[] {
  if (condition.op === 'unary' && condition.sign === '!') {
    return factsOf(condition.of, !truth, codeOf);
  }
  if (condition.op === 'binary' && condition.sign === (truth ? '&&' : '||')) {
    const left = factsOf(condition.left, truth, codeOf);
    return [...left, ...rightFacts(condition.right, truth, codeOf, left)];
  }
  if (condition.op === 'call' && condition.name === 'has' && !condition.of && truth) {
    const [field] = condition.args;
    if (field.op === 'select') {
      return [`${codeOf(field.of)}.${field.field.replace(/^__(\w+)__$/, '$1')}`];
    }
  }
  return [];
}

/** What the right side says is written with what the left side made sure of. */
function rightFacts(right: Expression, truth: boolean, codeOf: (of: Expression) => string, sure: string[]): string[] {
  const plain = (of: Expression): string => {
    const code = codeOf(of);
    return sure.reduce((text, field) => text.split(`must(${field})`).join(field), code);
  };
  return factsOf(right, truth, plain);
}
