import type { Expression } from './cel-expression';
import { factsOf } from './cel-facts';
import { FUNCTIONS, MACROS, METHODS, type Macro } from './cel-functions';
import { BOOL, NUMBER, STRING, typeOf, type CelType } from './cel-type';

/** An expression in TypeScript. */
export interface Emitted {
  readonly code: string;
  readonly type: CelType;
  /** Whether it may end in an error: CEL absorbs that where the other side of `||` or `&&` decides. */
  readonly throws: boolean;
}

/** The variables in sight, and the fields that are known to be there. */
export interface Scope {
  readonly variables: ReadonlyMap<string, CelType>;
  readonly present: ReadonlySet<string>;
  /** The names of our functions which the code calls. */
  readonly used: Set<string>;
}

const COMPARED = ['number', 'duration'];
const EQUATED = ['bool', 'number', 'string', 'duration'];

/** What each operator takes on both of its sides; what is not here is not known. */
const OPERANDS: { readonly [sign: string]: readonly string[] | undefined } = {
  '&&': ['bool'],
  '||': ['bool'],
  '==': EQUATED,
  '!=': EQUATED,
  '<': COMPARED,
  '<=': COMPARED,
  '>': COMPARED,
  '>=': COMPARED,
  '+': ['number', 'string'],
};

/** Translates an expression. Throws at what it does not know, or what does not fit the schema. */
export function emit(expression: Expression, scope: Scope): Emitted {
  switch (expression.op) {
    case 'literal':
      return { code: JSON.stringify(expression.value), type: literalType(expression.value), throws: false };
    case 'list': {
      const items = expression.items.map(item => emit(item, scope));
      return {
        code: `[${items.map(({ code }) => code).join(', ')}]`,
        type: { is: 'list', item: items[0]?.type },
        throws: items.some(({ throws }) => throws),
      };
    }
    case 'empty-map':
      return { code: '{}', type: { is: 'map' }, throws: false };
    case 'name': {
      const type = scope.variables.get(expression.name);
      if (!type) throw new Error(`CEL: '${expression.name}' is not known`);
      return { code: expression.name, type, throws: false };
    }
    case 'select':
      return select(expression.of, expression.field, scope);
    case 'index':
      return index(expression.of, expression.index, scope);
    case 'unary':
      return unary(expression.sign, emit(expression.of, scope));
    case 'binary':
      return binary(expression, scope);
    case 'choice': {
      const [when, then, otherwise] = [
        emit(expression.when, scope),
        emit(expression.then, knowing(scope, expression.when, true)),
        emit(expression.otherwise, knowing(scope, expression.when, false)),
      ];
      return {
        code: `(${when.code} ? ${then.code} : ${otherwise.code})`,
        type: then.type.is === 'list' && then.type.item === undefined ? otherwise.type : then.type,
        throws: when.throws || then.throws || otherwise.throws,
      };
    }
    case 'call':
      return call(expression, scope);
  }
}

function select(of: Expression, name: string, scope: Scope): Emitted {
  const from = emit(of, scope);
  const { schema, required, code } = fieldOf(from, name);
  const sure = required || scope.present.has(code);
  if (!sure) scope.used.add('must');
  return { code: sure ? code : `must(${code})`, type: typeOf(schema), throws: from.throws || !sure };
}

function fieldOf(from: Emitted, escaped: string) {
  const name = escaped.replace(/^__(\w+)__$/, '$1');
  const schema = from.type.is === 'object' ? from.type.schema.properties?.[name] : undefined;
  if (from.type.is !== 'object' || !schema) throw new Error(`CEL: '${from.code}' has no field '${name}'`);
  const required = from.type.schema.required?.includes(name) || schema.default !== undefined;
  return { schema, required, code: `${from.code}.${name}` };
}

function index(of: Expression, at: Expression, scope: Scope): Emitted {
  const [from, place] = [emit(of, scope), emit(at, scope)];
  if (from.type.is !== 'list' || !from.type.item || place.type.is !== 'number') {
    throw new Error(`CEL: '${from.code}[${place.code}]' is not known`);
  }
  scope.used.add('must');
  return { code: `must(${from.code}[${place.code}])`, type: from.type.item, throws: true };
}

function unary(sign: string, of: Emitted): Emitted {
  if (of.type.is !== (sign === '!' ? 'bool' : 'number')) throw new Error(`CEL: '${sign}${of.code}' is not known`);
  return { ...of, code: sign === '!' ? `!${of.code}` : `-(${of.code})` };
}

function binary({ sign, left, right }: Extract<Expression, { op: 'binary' }>, scope: Scope): Emitted {
  const a = emit(left, scope);
  const logic = sign === '&&' || sign === '||';
  const b = emit(right, logic ? knowing(scope, left, sign === '&&') : scope);
  const throws = a.throws || b.throws;
  if (logic && a.throws) {
    const absorbing = sign === '&&' ? 'both' : 'either';
    scope.used.add(absorbing);
    return { code: `${absorbing}(() => ${a.code}, () => ${b.code})`, type: BOOL, throws };
  }
  if (sign === 'in') {
    if (b.type.is !== 'list') throw new Error(`CEL: '${b.code}' is no list`);
    return { code: `${b.code}.includes(${a.code})`, type: BOOL, throws };
  }
  if (a.type.is !== b.type.is || !OPERANDS[sign]?.includes(a.type.is)) {
    throw new Error(`CEL: '${a.code} ${sign} ${b.code}' is not known`);
  }
  const code = `(${a.code} ${sign === '==' || sign === '!=' ? `${sign}=` : sign} ${b.code})`;
  return { code, type: sign === '+' ? a.type : BOOL, throws };
}

function call(expression: Extract<Expression, { op: 'call' }>, scope: Scope): Emitted {
  const { of, name, args } = expression;
  if (name === 'has' && !of) {
    const [field] = args;
    if (field.op !== 'select') throw new Error('CEL: has() takes a field');
    const from = emit(field.of, scope);
    return { code: `(${fieldOf(from, field.field).code} != null)`, type: BOOL, throws: from.throws };
  }
  const macro = of && MACROS[name];
  if (macro) {
    return macroCall(macro, emit(of, scope), args, scope);
  }
  const values = [...(of ? [of] : []), ...args].map(arg => emit(arg, scope));
  const translate = (of ? METHODS : FUNCTIONS)[name];
  if (!translate) throw new Error(`CEL: the function '${name}' is not known`);
  const { code, type, throws = false, uses = [] } = translate(values);
  uses.forEach(use => scope.used.add(use));
  return { code, type, throws: throws || values.some(value => value.throws) };
}

function macroCall(macro: Macro, of: Emitted, args: readonly Expression[], scope: Scope): Emitted {
  const [variable, test] = args;
  if (args.length !== 2 || variable.op !== 'name') throw new Error('CEL: a macro takes a name and a test');
  const item = of.type.is === 'map' ? ({ is: 'string' } as const) : of.type.is === 'list' ? of.type.item : undefined;
  if (!item) throw new Error(`CEL: '${of.code}' is neither list nor map`);
  const inner = emit(test, { ...scope, variables: new Map(scope.variables).set(variable.name, item) });
  if (inner.type.is !== 'bool') throw new Error(`CEL: '${inner.code}' is no test`);
  const name = inner.throws ? macro.throwing : macro.plain;
  scope.used.add(name);
  const items = of.type.is === 'map' ? `Object.keys(${of.code})` : of.code;
  return {
    code: `${name}(${items}, ${variable.name} => ${inner.code})`,
    type: macro.isTest ? BOOL : of.type,
    throws: of.throws || inner.throws,
  };
}

function knowing(scope: Scope, condition: Expression, truth: boolean): Scope {
  const codeOf = (of: Expression): string => emit(of, { ...scope, used: new Set() }).code;
  return { ...scope, present: new Set([...scope.present, ...factsOf(condition, truth, codeOf)]) };
}

function literalType(value: string | number | boolean): CelType {
  return typeof value === 'boolean' ? BOOL : typeof value === 'number' ? NUMBER : STRING;
}
