import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** What is read of an object that runs under a service account. */
interface Runs {
  readonly spec?: { readonly template?: { readonly spec?: { readonly serviceAccountName?: string } } };
}

/**
 * The name of a service account of this app, as policies say it.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source
 */
export class ServiceAccountName {
  /**
   * The service account that a construct is, or holds, or that its pods run under: `namespace/name`, or `name` where the namespace is not
   * known. Pods that name none run under `default`.
   *
   * @param construct a ServiceAccount, or a Deployment or whatever has a pod template
   */
  public static of(construct: IConstruct): string {
    const object = ApiObject.of(construct);
    const { namespace } = object.metadata;
    const name = object.kind === 'ServiceAccount' ? object.name : nameOfPods(object);
    if (name === undefined) {
      throw new Error(
        `service account must be one, or what has a pod template, got ${object.kind} ${construct.node.path} (did you mean its Deployment?)`,
      );
    }
    return namespace === undefined ? name : `${namespace}/${name}`;
  }

  private constructor() {}
}

function nameOfPods(object: ApiObject): string | undefined {
  const { spec } = object.toJson() as Runs;
  return spec?.template && (spec.template.spec?.serviceAccountName ?? 'default');
}
