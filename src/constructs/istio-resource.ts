import type { ApiObject, ApiObjectMetadata, ApiObjectMetadataDefinition, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { problemOfDnsSubdomain, toDnsLabel } from '../model/grammar';
import { quote } from '../model/quote';
import { attachChecks } from '../synth';
import { check } from './check';
import { PlainObject } from './plain-object';

/** What every object of Istio may say of itself. */
export interface IstioResourceProps {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - a stable name made of the construct's path; the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/** A construct that is one object of Istio. */
export abstract class IstioResource extends Construct {
  /** The object as it will be rendered; `addJsonPatch` reaches what no property does. */
  public readonly apiObject: ApiObject;

  /**
   * @param scope the scope
   * @param id the id
   * @param gvk what kind of object it is
   * @param props what it says of itself
   */
  protected constructor(scope: Construct, id: string, gvk: GroupVersionKind, props: IstioResourceProps) {
    super(scope, id);
    const { apiVersion, kind } = gvk;
    // not the generated class: only here do patches reach fields that the import does not know
    this.apiObject = new PlainObject(
      this,
      'Resource',
      { apiVersion, kind, metadata: props.metadata },
      () => this._manifest().spec,
    );
    check(problemOfName(this, this.apiObject.name, props.metadata?.name));
    attachChecks(this);
  }

  /** The object's name. */
  public get name(): string {
    return this.apiObject.name;
  }

  /**
   * What the generated class makes of it, when the app is synthesized.
   *
   * @internal
   */
  protected abstract _manifest(): { spec: unknown };

  /** The object's metadata, open for labels and annotations. */
  public get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }
}

function problemOfName(construct: Construct, name: string, given: string | undefined): string | undefined {
  const problem = problemOfDnsSubdomain('metadata.name', name);
  if (!problem || given !== undefined) {
    return problem;
  }
  // the name is made of the whole path: it need not be the construct's own id that is at fault
  const id = construct.node.path.split('/').find(part => /[^-A-Za-z0-9]/.test(part)) ?? construct.node.id;
  return `id must give a Kubernetes name, got ${quote(id)}, which gives ${quote(name)} (did you mean ${quote(toDnsLabel(id))}? or set metadata.name)`;
}
