import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { gatewayWorkloads } from '../../model/gateway-workloads';
import { at, textsOf } from '../../model/plain';
import type { Resource } from '../../model/resource';
import { selected } from '../../model/selection';
import { selects, workloads, workloadsByNamespace } from '../../model/workloads';
import type { Rule } from '../rule';

/** A kind whose objects hold for the workloads that they select. */
interface Selecting {
  readonly group: string;
  readonly kind: string;
  /** Where the labels stand. */
  readonly path: readonly string[];
  readonly alike: readonly string[];
  /** Where workloads are looked for: with the object, or everywhere if it stands in the root namespace, or everywhere. */
  readonly reach: 'namespace' | 'root' | 'mesh';
}

const NETWORKING = 'networking.istio.io';
const SECURITY = 'security.istio.io';
const LABELS = ['spec', 'workloadSelector', 'labels'];
const MATCH_LABELS = ['spec', 'selector', 'matchLabels'];

const KINDS: readonly Selecting[] = [
  { group: NETWORKING, kind: 'Gateway', path: ['spec', 'selector'], alike: ['IST0101'], reach: 'mesh' },
  { group: NETWORKING, kind: 'Sidecar', path: LABELS, alike: ['IST0101', 'KIA0004'], reach: 'namespace' },
  {
    group: 'telemetry.istio.io',
    kind: 'Telemetry',
    path: MATCH_LABELS,
    alike: ['IST0101', 'KIA0004'],
    reach: 'namespace',
  },
  { group: SECURITY, kind: 'PeerAuthentication', path: MATCH_LABELS, alike: ['KIA0004'], reach: 'root' },
  { group: SECURITY, kind: 'RequestAuthentication', path: MATCH_LABELS, alike: ['KIA0004'], reach: 'root' },
  { group: 'extensions.istio.io', kind: 'WasmPlugin', path: MATCH_LABELS, alike: ['KIA0004'], reach: 'root' },
  { group: 'extensions.istio.io', kind: 'TrafficExtension', path: MATCH_LABELS, alike: ['KIA0004'], reach: 'root' },
  { group: NETWORKING, kind: 'EnvoyFilter', path: LABELS, alike: ['KIA0004'], reach: 'root' },
];

export const selectorWithoutWorkload: Rule = {
  name: 'resource/selector-without-workload',
  level: 'warning',
  says: 'an object selects workloads, and none has its labels',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0101/',
  alike: ['IST0101', 'KIA0004'],
  group: 'reference',
  *check(config) {
    for (const selecting of KINDS) {
      for (const resource of config.of(selecting.group, selecting.kind)) {
        const selector = resource.known ? {} : textsOf(at(resource.manifest, ...selecting.path));
        const labels = Object.entries(selector);
        if (labels.length === 0 || isTaken(selecting, resource, selector, config)) {
          continue;
        }
        const place = placeOf(selecting, resource, config);
        yield {
          at: new Field(resource, `/${selecting.path.join('/')}`, selector),
          message: `no workload${place === undefined ? '' : ` of namespace '${place}'`} has the labels ${labels.map(label => label.join('=')).join(', ')}`,
          fix: 'correct the labels, or declare the workload',
          alike: selecting.alike,
        };
      }
    }
  },
};

/** Whether a workload is selected, or might be: where none of a place is among the manifests, nothing is known of it. */
function isTaken(
  selecting: Selecting,
  resource: Resource,
  selector: Readonly<Record<string, string>>,
  config: Config,
): boolean {
  if (selecting.kind === 'Gateway') {
    return gatewayWorkloads(selector, config).length > 0 || !(config.settings.closed || hasProxies(selector, config));
  }
  const place = placeOf(selecting, resource, config);
  const all = place === undefined ? workloads(config) : (workloadsByNamespace(config).get(place) ?? []);
  return (
    selected(selector, place, config).length > 0 ||
    machinesOf(place, config).some(labels => selects(selector, labels)) ||
    !(config.settings.closed || all.length > 0)
  );
}

/** Whether there are workloads with all its keys, and so proxies of gateways, though other ones. */
function hasProxies(selector: Readonly<Record<string, string>>, config: Config): boolean {
  return workloads(config).some(({ labels }) => Object.keys(selector).every(key => Object.hasOwn(labels, key)));
}

function placeOf({ reach }: Selecting, resource: Resource, config: Config): string | undefined {
  const namespace = config.namespaceOf(resource);
  return reach === 'mesh' || (reach === 'root' && namespace === config.settings.rootNamespace) ? undefined : namespace;
}

/** The labels of the virtual machines of a namespace, or of all. */
function machinesOf(namespace: string | undefined, config: Config): Array<Readonly<Record<string, string>>> {
  return [
    ...config.of(NETWORKING, 'WorkloadEntry').map(entry => [entry, at(entry.manifest, 'spec', 'labels')] as const),
    ...config
      .of(NETWORKING, 'WorkloadGroup')
      .map(group => [group, at(group.manifest, 'spec', 'metadata', 'labels')] as const),
  ]
    .filter(([resource]) => namespace === undefined || config.namespaceOf(resource) === namespace)
    .map(([, labels]) => textsOf(labels));
}
