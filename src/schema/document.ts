import { closest } from '../model/closest';
import { quote } from '../model/quote';
import type { Resource } from '../model/resource';
import { type Fault, fault } from './fault';
import type { Kind } from './kind';
import { checkMetadata } from './metadata';

/** Classes whose faults make every rule in CEL meaningless: the API server does not run them then. */
const SHAPELESS = ['missing-field', 'out-of-range', 'wrong-type'];
const ISTIO = ['extensions.istio.io', 'networking.istio.io', 'security.istio.io', 'telemetry.istio.io'];

type Kinds = Readonly<Record<string, Kind | undefined>>;

/** What the API server refuses of a document; nothing for kinds that are neither Istio's nor the Gateway API's. */
export function checkDocument(resource: Resource): Fault[] {
  const kinds = kindsOf(resource.group);
  const name = `${resource.apiVersion} ${resource.kind}`;
  const kind = kinds && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const faults: Fault[] = [];
  if (kinds && !kind && ISTIO.includes(resource.group)) {
    // the Gateway API has versions and kinds outside of its standard channel, which a cluster may well serve
    const near = closest(name, Object.keys(kinds));
    const hint = near === undefined ? '' : ` (did you mean ${quote(near)}?)`;
    fault(faults, 'unknown-kind', `must be a kind that Istio has, got ${quote(name)}${hint}`, 'kind');
  }
  if (kind) {
    const { apiVersion, kind: kindName, metadata, status, ...rest } = resource.manifest;
    void [apiVersion, kindName, status];
    checkMetadata(metadata, kind.namespaced, faults);
    kind.shape.check(rest, faults);
  }
  return faults.some(({ of }) => SHAPELESS.includes(of))
    ? faults.filter(({ of }) => of !== 'failed-constraint')
    : faults;
}

/** A group is read when its first document is met: most apps have one or two. */
function kindsOf(group: string): Kinds | undefined {
  switch (group) {
    case 'extensions.istio.io':
      return (require('./generated/extensions.istio.io') as { KINDS: Kinds }).KINDS;
    case 'gateway.networking.k8s.io':
      return (require('./generated/gateway.networking.k8s.io') as { KINDS: Kinds }).KINDS;
    case 'networking.istio.io':
      return (require('./generated/networking.istio.io') as { KINDS: Kinds }).KINDS;
    case 'security.istio.io':
      return (require('./generated/security.istio.io') as { KINDS: Kinds }).KINDS;
    case 'telemetry.istio.io':
      return (require('./generated/telemetry.istio.io') as { KINDS: Kinds }).KINDS;
    default:
      return undefined;
  }
}
