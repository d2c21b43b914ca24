/** Labels of workloads as istiod's webhook takes them. It does not look at the length of a value. */
import { quote } from '../quote';

const DNS_LABEL = '[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?';
const NAME = '(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const KEY = new RegExp(`^(?:(${DNS_LABEL}(?:\\.${DNS_LABEL})*)/)?(${NAME})$`);
const VALUE = new RegExp(`^(?:${NAME})?$`);

/** Why istiod does not take the entry for a label. */
export function problemOfLabelEntry(what: string, key: string, value: string): string | undefined {
  const [match, prefix = '', name = ''] = (key.length <= 317 && KEY.exec(key)) || [];
  return match !== undefined && prefix.length <= 253 && name.length <= 63 && VALUE.test(value)
    ? undefined
    : `${what} must be made of letters, digits, '-', '_' and '.', got ${quote(`${key}=${value}`)}`;
}
