import { PROXY_CONTAINER } from '../../model/enrolment';
import { Field } from '../../model/field';
import { isOfIstio } from '../../model/of-istio';
import { at, listOf } from '../../model/plain';
import { workloads, type Workload } from '../../model/workloads';
import type { Rule } from '../rule';

/** The user of the sidecar. Its traffic is what the Pod's iptables let pass. */
const UID_OF_PROXY = 1337;

/** What runs as the sidecar's user is taken for the sidecar: nothing that it sends goes through the mesh. */
export const istioProxyUid: Rule = {
  name: 'workload/istio-proxy-uid',
  level: 'warning',
  says: "an application runs as user 1337, which is the sidecar's",
  source: 'https://istio.io/latest/docs/ops/deployment/application-requirements/#pod-requirements',
  alike: ['IST0144'],
  *check(config) {
    for (const workload of workloads(config)) {
      if (workload.resource.known || isOfIstio(workload.resource)) {
        continue;
      }
      for (const pointer of contextsOf(workload)) {
        yield {
          at: new Field(
            workload.resource,
            `${workload.templatePointer}/spec${pointer}/securityContext/runAsUser`,
            UID_OF_PROXY,
          ),
          message: `user ${UID_OF_PROXY} is the sidecar's: what the application sends goes past the mesh`,
          fix: 'run it as another user',
        };
      }
    }
  },
};

/** Where the security contexts stand that say it: the Pod's and the containers', but not the sidecar's own. */
function contextsOf({ podSpec }: Workload): string[] {
  const found = runsAsProxy(podSpec) ? [''] : [];
  listOf(at(podSpec, 'containers')).forEach((container, i) => {
    const name = at(container, 'name');
    if (runsAsProxy(container) && name !== PROXY_CONTAINER && name !== 'istio-operator') {
      found.push(`/containers/${i}`);
    }
  });
  return found;
}

function runsAsProxy(holder: unknown): boolean {
  return at(holder, 'securityContext', 'runAsUser') === UID_OF_PROXY;
}
