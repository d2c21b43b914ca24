/**
 * Scalars as Kubernetes reads them: those of YAML 1.1, as far as Go's parser knows them. `yes` is true, `0x50` and `0120` are 80, `1_000` is a
 * thousand; `1:30` is a text there, and so is a date.
 *
 * @see https://github.com/yaml/go-yaml/blob/v2/resolve.go
 */
import { NOT_RESOLVED, boolYaml11Tag, defineScalarTag, nullYaml11Tag } from './js-yaml';

const INTEGER = /^[-+]?(?:0[bB][01]+|0[oO][0-7]+|0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const SPECIAL: ReadonlyMap<string, number> = new Map([
  ...['.nan', '.NaN', '.NAN'].map(text => [text, NaN] as const),
  ...['.inf', '.Inf', '.INF'].flatMap(
    text =>
      [
        [text, Infinity],
        [`+${text}`, Infinity],
        [`-${text}`, -Infinity],
      ] as const,
  ),
]);

const SIGNS = ['-', '+'];
const DIGITS = [...'0123456789'];

/** A whole number, in any of its four bases. */
export const intTag = defineScalarTag<number>('tag:yaml.org,2002:int', {
  implicit: true,
  implicitFirstChars: [...SIGNS, ...DIGITS],
  resolve: toInteger,
  identify: () => false,
});

/** A number. */
export const floatTag = defineScalarTag<number>('tag:yaml.org,2002:float', {
  implicit: true,
  implicitFirstChars: [...SIGNS, ...DIGITS, '.'],
  resolve: (text, isExplicit) => {
    const integer = isExplicit ? toInteger(text) : NOT_RESOLVED;
    return integer === NOT_RESOLVED ? toFloat(text) : integer;
  },
  identify: () => false,
});

/** What text without quotes stands for. */
export const PLAIN_TAGS = [nullYaml11Tag, boolYaml11Tag, intTag, floatTag];

function toInteger(text: string): number | typeof NOT_RESOLVED {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (!INTEGER.test(plain)) {
    return NOT_RESOLVED;
  }
  const digits = plain.replace(/^[-+]/, '');
  // `Number` takes the octal 0120 for the decimal 120
  const size = Number(/^0[0-7]/.test(digits) ? `0o${digits}` : digits);
  if (size >= 2 ** 64 && digits.startsWith('0')) {
    return NOT_RESOLVED;
  }
  return plain.startsWith('-') ? -size : size;
}

function toFloat(text: string): number | typeof NOT_RESOLVED {
  const special = SPECIAL.get(text);
  if (special !== undefined) {
    return special;
  }
  // one that begins with a point is no decimal integer, and Go is stricter there
  const plain = text.replaceAll(text.startsWith('.') ? /(?<=\d)_(?=\d)/g : '_', '');
  const value = FLOAT.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : NOT_RESOLVED;
}
