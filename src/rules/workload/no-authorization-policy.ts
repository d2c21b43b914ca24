import { policedNamespaces, policedWorkloads } from '../../model/coverage';
import { isInMesh } from '../../model/enrolment';
import { Field } from '../../model/field';
import { isOfIstio } from '../../model/of-istio';
import { workloads } from '../../model/workloads';
import type { Rule } from '../rule';

/** mTLS says who calls; without a policy anybody may. */
export const noAuthorizationPolicy: Rule = {
  name: 'workload/no-authorization-policy',
  level: 'info',
  group: 'advice',
  says: 'no AuthorizationPolicy is for a workload of the mesh, so anybody may call it',
  source: 'https://istio.io/latest/docs/ops/best-practices/security/#authorization-policies',
  alike: ['KIA1301'],
  *check(config) {
    const { rootNamespace } = config.settings;
    const policed = policedNamespaces(config);
    if (policed.has(rootNamespace)) {
      return;
    }
    for (const workload of workloads(config)) {
      const { resource, namespace, name } = workload;
      if (
        !resource.known &&
        namespace !== rootNamespace &&
        !policed.has(namespace) &&
        !policedWorkloads(config).has(workload) &&
        isInMesh(workload, config) === true &&
        !isOfIstio(resource)
      ) {
        yield {
          at: new Field(resource, '/metadata/name', name),
          message: `no AuthorizationPolicy is for ${resource.kind} ${name}: anybody may call it`,
          fix: 'deny everything in the namespace (DefaultDeny) and allow who may call',
        };
      }
    }
  },
};
