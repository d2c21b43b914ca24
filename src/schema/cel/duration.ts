const NANOSECONDS: { readonly [unit: string]: number } = {
  ns: 1,
  us: 1e3,
  '\u00b5s': 1e3,
  '\u03bcs': 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};
const PART = /([0-9]*)(?:\.([0-9]*))?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;

/**
 * `duration` of a text, in nanoseconds, as Go's `time.ParseDuration` reads it: `1h2m3.5s`, `.5s`, `+3s`, `0`, but no `1d`.
 * Beyond a hundred days a double is not exact; no rule compares such.
 */
export function duration(text: string): number {
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') {
    return 0;
  }
  let total = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < unsigned.length || unsigned === '') {
    const part = PART.exec(unsigned);
    if (!part || (part[1] === '' && !part[2])) {
      throw new Error('no duration');
    }
    total += Number(`${part[1] || '0'}.${part[2] || '0'}`) * NANOSECONDS[part[3]];
  }
  if (total >= 2 ** 63) {
    throw new Error('too long a duration');
  }
  return text.startsWith('-') ? -total : total;
}
