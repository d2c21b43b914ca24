import type { StringMatch } from '../model/wire/virtual-service';
import { fullMatch } from './regex';

/** Whether a value is taken. */
export type Takes = (value: string) => boolean;

/** What a match takes; nothing where it only asks whether there is a value. As istiod reads it, `*` for an expression is such a match. */
export function takesOf(match: StringMatch): Takes | undefined {
  const { exact, prefix, regex } = match;
  if (exact !== undefined) {
    return value => value === exact;
  }
  if (prefix !== undefined) {
    return value => value.startsWith(prefix);
  }
  return regex === undefined || regex === '*' ? undefined : value => fullMatch(regex, value);
}

/** `exact 'jason'`: a match in a sentence. */
export function sayMatch({ exact, prefix, regex }: StringMatch): string {
  if (exact !== undefined) {
    return `exact '${exact}'`;
  }
  if (prefix !== undefined) {
    return `prefix '${prefix}'`;
  }
  return regex === undefined || regex === '*' ? 'present' : `regex '${regex}'`;
}
