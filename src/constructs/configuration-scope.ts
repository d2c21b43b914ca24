import { Construct } from 'constructs';
import { problemOfDnsLabel } from '../model/grammar';
import { check } from './check';
import type { IHost } from './host';
import { Sidecar } from './sidecar';

/** What the sidecars of a namespace know beside their own namespace. */
export interface ConfigurationScopeProps {
  /**
   * Namespaces whose services they know.
   *
   * @default - none
   */
  readonly namespaces?: string[];

  /**
   * Services of other namespaces that they know.
   *
   * @default - none
   */
  readonly services?: IHost[];

  /**
   * The namespace of istiod, whose services they know too.
   *
   * @default 'istio-system'
   */
  readonly rootNamespace?: string;
}

/**
 * Confines what the sidecars of a namespace know of the mesh: the services of the namespace, of istiod's, and what is named. They need
 * less memory, and hear of fewer changes; what they do not know they treat as hosts outside of the mesh. Emits the Sidecar `default` of the
 * namespace.
 *
 * @see https://istio.io/latest/docs/ops/configuration/mesh/configuration-scoping/
 */
export class ConfigurationScope extends Construct {
  /** The Sidecar of the namespace. */
  public readonly sidecar: Sidecar;

  /**
   * @param scope the scope
   * @param id the id
   * @param props what is known; the namespace alone unless said otherwise
   */
  public constructor(scope: Construct, id: string, props: ConfigurationScopeProps = {}) {
    super(scope, id);
    const { namespaces = [], services, rootNamespace = 'istio-system' } = props;
    const known = [...new Set([rootNamespace, ...namespaces])];
    check(...known.map(namespace => problemOfDnsLabel('namespace of a ConfigurationScope', namespace)));
    this.sidecar = new Sidecar(this, 'Sidecar', {
      metadata: { name: 'default' },
      egress: [{ hosts: ['./*', ...known.map(namespace => `${namespace}/*`)], services }],
    });
  }
}
