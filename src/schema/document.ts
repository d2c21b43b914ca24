import { closest } from '../model/closest';
import { quote } from '../model/quote';
import type { Resource } from '../model/resource';
import { type Fault, fault } from './fault';
import type { Kind } from './kind';
import { checkMetadata } from './metadata';

/** Classes whose faults make every rule in CEL meaningless: the API server does not run them then. */
const SHAPELESS = ['missing-field', 'out-of-range', 'wrong-type'];

type Kinds = Readonly<Record<string, Kind | undefined>>;

/* eslint-disable @typescript-eslint/no-require-imports -- a group is read with its first document: most apps have one or two */
const GROUPS = new Map([
  ['extensions.istio.io', () => require('./generated/extensions.istio.io') as Group],
  ['gateway.networking.k8s.io', () => require('./generated/gateway.networking.k8s.io') as Group],
  ['networking.istio.io', () => require('./generated/networking.istio.io') as Group],
  ['security.istio.io', () => require('./generated/security.istio.io') as Group],
  ['telemetry.istio.io', () => require('./generated/telemetry.istio.io') as Group],
]);
/* eslint-enable */

interface Group {
  readonly KINDS: Kinds;
}

const READ = new Map<string, Kinds>();

/** The kinds of a group, read once. */
function kindsOf(group: string): Kinds | undefined {
  const load = GROUPS.get(group);
  let kinds = READ.get(group);
  if (load && !kinds) {
    kinds = load().KINDS;
    READ.set(group, kinds);
  }
  return kinds;
}

/** What the API server makes of a document. */
export interface CheckedDocument {
  readonly faults: readonly Fault[];
  /** The manifest as it would be stored; the very same where nothing differs. */
  readonly stored: Resource['manifest'];
  /** Whether it is of a group that is described, and of a kind or version that is not: then nothing is known of its fields. */
  readonly isUnknown?: boolean;
}

/** What the API server refuses of a document; nothing for kinds that are neither Istio's nor the Gateway API's. */
export function checkDocument(resource: Resource): CheckedDocument {
  const kinds = kindsOf(resource.group);
  const name = `${resource.apiVersion} ${resource.kind}`;
  const kind = kinds && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const faults: Fault[] = [];
  if (kinds && !kind && resource.group.endsWith('.istio.io')) {
    // the Gateway API has versions and kinds outside of its standard channel, which a cluster may well serve
    const near = closest(name, Object.keys(kinds));
    const hint = near === undefined ? '' : ` (did you mean ${quote(near)}?)`;
    fault(faults, 'unknown-kind', `must be a kind that Istio has, got ${quote(name)}${hint}`, 'kind');
  }
  if (!kind) {
    return { faults, stored: resource.manifest, isUnknown: kinds !== undefined };
  }
  const { apiVersion, kind: kindName, metadata, status, ...rest } = resource.manifest;
  checkMetadata(metadata, kind.namespaced, faults);
  const stored = kind.shape.check(rest, faults) as Record<string, unknown>;
  return {
    faults: faults.some(({ of }) => SHAPELESS.includes(of))
      ? faults.filter(({ of }) => of !== 'failed-constraint')
      : faults,
    stored: stored === rest ? resource.manifest : { apiVersion, kind: kindName, metadata, status, ...stored },
  };
}
