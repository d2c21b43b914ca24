import { duration } from '../../src/schema/cel/duration';
import { toPattern } from './cel-pattern';
import { BOOL, NUMBER, STRING, type CelType } from './cel-type';
import type { Emitted } from './cel-emit';

interface Translated {
  readonly code: string;
  readonly type: CelType;
  readonly throws?: boolean;
  readonly uses?: readonly string[];
}

type Translate = (args: readonly Emitted[]) => Translated;

/** A macro over lists: our function for tests that cannot end in an error, and the one for those that may. */
export interface Macro {
  readonly plain: string;
  readonly throwing: string;
  /** Whether it is a test, or hands back a list. */
  readonly isTest: boolean;
}

/** The macros over lists. */
export const MACROS: { readonly [name: string]: Macro | undefined } = {
  all: { plain: 'every', throwing: 'all', isTest: true },
  exists: { plain: 'some', throwing: 'exists', isTest: true },
  exists_one: { plain: 'one', throwing: 'one', isTest: true },
  filter: { plain: 'filter', throwing: 'filter', isTest: false },
};

const size: Translate = ([of]) => {
  switch (of.type.is) {
    case 'list':
      return { code: `${of.code}.length`, type: NUMBER };
    case 'map':
      return { code: `Object.keys(${of.code}).length`, type: NUMBER };
    case 'string':
      return { code: `size(${of.code})`, type: NUMBER, uses: ['size'] };
    default:
      throw new Error(`CEL: the size of '${of.code}' is not known`);
  }
};

/** A method of texts that JavaScript has too. */
const textMethod =
  (name: string): Translate =>
  ([of, arg]) => {
    expectTypes([of, arg], STRING, STRING);
    return { code: `${of.code}.${name}(${arg.code})`, type: BOOL };
  };

/** The functions that CEL calls by name. */
export const FUNCTIONS: { readonly [name: string]: Translate | undefined } = {
  size,
  duration: ([text]) => {
    expectTypes([text], STRING);
    // what is written in the rule is known today
    return /^"[^"\\]*"$/.test(text.code)
      ? { code: String(duration(JSON.parse(text.code) as string)), type: { is: 'duration' } }
      : { code: `duration(${text.code})`, type: { is: 'duration' }, throws: true, uses: ['duration'] };
  },
  int: ([text]) => {
    expectTypes([text], STRING);
    return { code: `toInt(${text.code})`, type: NUMBER, throws: true, uses: ['toInt'] };
  },
  isIP: ([text]) => ({ code: `isIP(${text.code})`, type: BOOL, uses: ['isIP'] }),
  isURL: ([text]) => ({ code: `isURL(${text.code})`, type: BOOL, uses: ['isURL'] }),
  url: ([text]) => ({ code: text.code, type: { is: 'url' } }),
};

/** The functions that CEL calls on something. */
export const METHODS: { readonly [name: string]: Translate | undefined } = {
  size,
  contains: textMethod('includes'),
  startsWith: textMethod('startsWith'),
  endsWith: textMethod('endsWith'),
  matches: ([of, pattern]) => {
    expectTypes([of, pattern], STRING, STRING);
    return { code: `${toPattern(JSON.parse(pattern.code) as string)}.test(${of.code})`, type: BOOL };
  },
  substring: ([of, ...bounds]) => {
    expectTypes([of, ...bounds], STRING, NUMBER, NUMBER);
    const args = [of, ...bounds].map(({ code }) => code).join(', ');
    return { code: `substring(${args})`, type: STRING, throws: true, uses: ['substring'] };
  },
  split: ([of, separator]) => {
    expectTypes([of, separator], STRING, STRING);
    return { code: `${of.code}.split(${separator.code})`, type: { is: 'list', item: STRING } };
  },
  getScheme: ([of]) => {
    if (of.type.is !== 'url') throw new Error(`CEL: '${of.code}' is no URL`);
    return { code: `schemeOf(${of.code})`, type: STRING, throws: true, uses: ['schemeOf'] };
  },
};

function expectTypes(args: readonly Emitted[], ...types: readonly CelType[]): void {
  args.forEach(({ code, type }, i) => {
    if (type.is !== types[i]?.is) throw new Error(`CEL: '${code}' is a ${type.is}, expected a ${types[i]?.is}`);
  });
}
