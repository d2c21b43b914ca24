/** An expression of CEL. */
export type Expression =
  | { readonly op: 'literal'; readonly value: string | number | boolean }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'empty-map' }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'select'; readonly of: Expression; readonly field: string }
  | { readonly op: 'index'; readonly of: Expression; readonly index: Expression }
  | { readonly op: 'call'; readonly of?: Expression; readonly name: string; readonly args: readonly Expression[] }
  | { readonly op: 'unary'; readonly sign: string; readonly of: Expression }
  | { readonly op: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'choice'; readonly when: Expression; readonly then: Expression; readonly otherwise: Expression };
