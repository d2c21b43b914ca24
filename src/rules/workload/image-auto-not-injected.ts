import { hasSidecar, IMAGE_OF_INJECTOR, PROXY_CONTAINER } from '../../model/enrolment';
import { Field } from '../../model/field';
import { at, listOf } from '../../model/plain';
import { workloads } from '../../model/workloads';
import type { Rule } from '../rule';

/** differs: Istio's analyzer takes a Pod for one that is running, for which it is too late; here it is still to be made. */
export const imageAutoNotInjected: Rule = {
  name: 'workload/image-auto-not-injected',
  level: 'warning',
  says: 'a container waits for the injector to give it an image, and the Pod is not injected',
  source: 'https://istio.io/latest/docs/setup/additional-setup/gateway/#deploying-a-gateway',
  alike: ['IST0146', 'IST0147'],
  *check(config) {
    for (const workload of workloads(config)) {
      const { resource, templatePointer, podSpec } = workload;
      const index = listOf(at(podSpec, 'containers')).findIndex(isAuto);
      if (index < 0 || resource.known || hasSidecar(workload, config) !== false) {
        continue;
      }
      yield {
        at: new Field(resource, `${templatePointer}/spec/containers/${index}/image`, IMAGE_OF_INJECTOR),
        message: `nobody replaces image ${IMAGE_OF_INJECTOR}: the Pod is not injected, and there is no such image`,
        fix: 'give the Pod the label sidecar.istio.io/inject=true, in a namespace that does not forbid it',
        alike: [resource.kind === 'Pod' ? 'IST0147' : 'IST0146'],
      };
    }
  },
};

function isAuto(container: unknown): boolean {
  return at(container, 'name') === PROXY_CONTAINER && at(container, 'image') === IMAGE_OF_INJECTOR;
}
