import type { Verdict } from '../types';
import type { Refusal } from './authority';
import type { Manifest } from './manifest';

/** Only Envoy knows all messages that the value of a patch may be, so it is not checked: these refusals are none. */
const PATCH_VALUE =
  /^(?:referenced type unknown|Envoy filter: (?!null config|missing |invalid regex|applyTo for|filter match|subfilter match))/;

/** Whether istiod says that the value of a patch is no message of Envoy's. */
export function isPatchValue(kind: string, message: string): boolean {
  return kind === 'EnvoyFilter' && PATCH_VALUE.test(message);
}

/** Whether the API server makes a name for a manifest; the judge makes none. */
export function isNamedByServer({ metadata }: Manifest): boolean {
  return metadata.name === undefined && metadata.generateName !== undefined;
}

/** What the judge refuses only because it has the experimental channel of the Gateway API. It stops there, so the rest is not known. */
const EXPERIMENTAL = [
  // it asks for it in values of headers
  String.raw`should match '^[!-~]+([\t ]?[!-~]+)*$'`,
  // it tells the rules of a route apart by their names
  'Rule name must be unique within the route',
];

/** The experimental channel tells parents apart by their port too, so it takes and refuses what the standard one does not, and says so otherwise. */
const PARENTS =
  /sectionName must be (specified|unique) when parentRefs includes 2 or more references to the same parent/;

/** Whether the channel of the Gateway API may make the difference: the judge has the experimental one, the library the standard one. */
export function isOfChannel({ apiVersion, errors }: Verdict, ours: Refusal): boolean {
  if (!apiVersion.startsWith('gateway.networking.k8s.io/')) return false;
  const standardAlone = (reason: string): boolean =>
    PARENTS.test(reason) || reason.startsWith('api-server/unknown-field: ');
  return (
    (ours.by === 'nobody' && errors.every(({ message }) => message.includes('sectionName or port must be'))) ||
    errors.some(({ message }) => EXPERIMENTAL.some(words => message.includes(words))) ||
    (errors.length === 0 && ours.reasons.length > 0 && ours.reasons.every(standardAlone))
  );
}

/** What the judge says when a rule in CEL is broken. */
export function messageOfJudge(message: string): string {
  return message.replace(
    PARENTS,
    'sectionName or port must be $1 when parentRefs includes 2 or more references to the same parent',
  );
}

/** Rules in CEL that nothing can break: the schema refuses first, and then they are not asked. By message, with the reason. */
export const UNREACHABLE: Readonly<Record<string, string>> = {
  'Hostnames must be valid based on RFC-1123': 'the pattern of each hostname asks for the same',
  'Wildcards on hostnames must be the first label, and the rest of hostname must be valid based on RFC-1123':
    'the pattern of each hostname asks for the same',
  'Listener name must be unique within the Gateway': 'the name is the key of the list',
  'Port for TLS configuration must be unique within the Gateway': 'the port is the key of the list',
  "type must be one of ['Exact', 'PathPrefix', 'RegularExpression']": 'the type is an enum of these',
};
