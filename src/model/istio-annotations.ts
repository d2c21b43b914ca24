import { ANNOTATIONS, type KnownAnnotation } from './annotations';
import type { Config } from './config';
import { Field } from './field';
import { isMadeForGateway } from './of-istio';
import { once } from './once';
import { annotationsOf, type Resource } from './resource';
import { workloads } from './workloads';

/** An annotation of Istio as it stands on an object, or on the Pods that one makes. */
export interface IstioAnnotation {
  readonly at: Field<string>;
  readonly name: string;
  readonly value: string;
  /** The kind on which it stands; `Pod` where a Deployment and its kin describe theirs. */
  readonly on: string;
  /** What Istio says of it; nothing where it has none of this name. */
  readonly known?: KnownAnnotation;
}

/** What istiod and its injector write themselves. */
const OWN: ReadonlySet<string> = new Set([
  'sidecar.istio.io/status',
  'gateway.istio.io/controller-version',
  'istio.io/rev',
]);

/** The annotations of Istio on Namespaces, Services, workloads and their Pods. */
export const istioAnnotations = once((config: Config): readonly IstioAnnotation[] => {
  const found: IstioAnnotation[] = [];
  for (const kind of ['Namespace', 'Service']) {
    for (const resource of config.of('', kind)) {
      collect(found, resource, '', annotationsOf(resource), kind);
    }
  }
  for (const { resource, templatePointer, annotations } of workloads(config)) {
    collect(found, resource, templatePointer, annotations, 'Pod');
    if (templatePointer !== '') {
      collect(found, resource, '', annotationsOf(resource), resource.kind);
    }
  }
  return found;
});

function collect(
  found: IstioAnnotation[],
  resource: Resource,
  pointer: string,
  annotations: Readonly<Record<string, string>>,
  on: string,
): void {
  for (const name in annotations) {
    // Istio copies those of a Gateway to all that it makes for it
    if (isOfIstio(name) && !OWN.has(name) && !resource.known && !isMadeForGateway(resource)) {
      const at = new Field(resource, `${pointer}/metadata/annotations`, annotations).get(name) as Field<string>;
      found.push({ at, name, value: at.value, on, known: ANNOTATIONS[name] });
    }
  }
}

/** Whether it is in the domain of Istio; and the one of Kubernetes that Istio documents. */
function isOfIstio(name: string): boolean {
  return name.split('/', 1)[0].endsWith('istio.io') || name === 'kubernetes.io/ingress.class';
}
