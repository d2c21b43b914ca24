import { INJECT, INJECTION_LABEL, DATA_PLANE_LABEL, PROXY_CONTAINER } from '../../model/enrolment';
import { Field } from '../../model/field';
import { labelsOfNamespace } from '../../model/namespaces';
import { at, listOf, textOf } from '../../model/plain';
import { annotationsOf, labelsOf, type Resource } from '../../model/resource';
import type { Rule } from '../rule';

/** differs: Istio's analyzer takes every Pod for one that is running; a manifest is injected when it is applied. */
export const notInjected: Rule = {
  name: 'workload/not-injected',
  level: 'warning',
  says: 'a Pod of the cluster has no sidecar, though its namespace gives one to each',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0103/',
  alike: ['IST0103'],
  *check(config) {
    for (const pod of config.of('', 'Pod')) {
      const namespace = config.namespaceOf(pod);
      if (pod.known || !isOfCluster(pod) || namespace === config.settings.rootNamespace || mayGoWithout(pod)) {
        continue;
      }
      const labels = labelsOfNamespace(namespace, config);
      if (labels?.[INJECTION_LABEL] === 'enabled' && labels[DATA_PLANE_LABEL] !== 'ambient' && !hasProxy(pod)) {
        yield {
          at: new Field(pod, '/metadata/name', pod.name),
          message: `Pod ${namespace}/${pod.name} has no sidecar: it was made when its namespace, or the injector, gave none`,
          fix: 'restart the workload (kubectl rollout restart), or give its Pods the label sidecar.istio.io/inject=false',
        };
      }
    }
  },
};

/** Only the API server gives a uid: what has one was read from a cluster. */
function isOfCluster({ manifest }: Resource): boolean {
  return textOf(at(manifest, 'metadata', 'uid')) !== undefined;
}

function mayGoWithout(pod: Resource): boolean {
  const asked = labelsOf(pod)[INJECT] ?? annotationsOf(pod)[INJECT] ?? '';
  return asked.toLowerCase() === 'false' || at(pod.manifest, 'spec', 'hostNetwork') === true;
}

/** A native sidecar is an init container. */
function hasProxy({ manifest }: Resource): boolean {
  return ['containers', 'initContainers']
    .flatMap(list => listOf(at(manifest, 'spec', list)))
    .some(container => at(container, 'name') === PROXY_CONTAINER);
}
