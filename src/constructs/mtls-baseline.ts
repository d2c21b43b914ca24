import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { problemOfDnsLabel } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import { MtlsMode } from './mtls-mode';
import { PeerAuthentication } from './peer-authentication';

/** How strict, and for how much of the mesh. */
export interface MtlsBaselineProps extends IstioResourceProps {
  /**
   * What workloads accept. For a migration begin with `MtlsMode.PERMISSIVE`.
   *
   * @default MtlsMode.STRICT
   */
  readonly mode?: MtlsMode;

  /**
   * The root namespace of the mesh, `istio-system` where it is not configured otherwise: the baseline is then that of the whole mesh.
   *
   * @default - it is that of the chart's namespace
   */
  readonly rootNamespace?: string;
}

/** Workloads that cannot follow a baseline. */
export interface MtlsExceptionProps extends IstioResourceProps {
  /** Labels of the workloads, in the namespace of the exception: `metadata.namespace`, or the chart's. */
  readonly selector: { [key: string]: string };

  /**
   * The ports of the workloads, not of their Services, that the exception is for. From 1 to 65535.
   *
   * @default - all
   */
  readonly ports?: number[];

  /**
   * What they accept there.
   *
   * @default MtlsMode.PERMISSIVE
   */
  readonly mode?: MtlsMode;
}

/**
 * mTLS for a namespace, or for the whole mesh: a plaintext connection to any of its workloads is reset, but for what is excepted. There is one for each
 * namespace, and one for the mesh, so it is named `default`.
 *
 * @see https://istio.io/latest/docs/tasks/security/authentication/authn-policy/#globally-enabling-istio-mutual-tls-in-strict-mode
 */
export class MtlsBaseline extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props how strict, and for how much
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: MtlsBaselineProps = {},
  ) {
    super(scope, id);
    const { metadata, mode = MtlsMode.STRICT, rootNamespace } = props;
    check(
      rootNamespace === undefined ? undefined : problemOfDnsLabel('rootNamespace', rootNamespace),
      rootNamespace !== undefined && metadata?.namespace !== undefined && metadata.namespace !== rootNamespace
        ? `a baseline of the mesh must be in its root namespace ${quote(rootNamespace)}, got metadata.namespace ${quote(metadata.namespace)} (leave out one of them)`
        : undefined,
    );
    const place = rootNamespace === undefined ? {} : { namespace: rootNamespace };
    new PeerAuthentication(this, 'Policy', { metadata: { name: 'default', ...metadata, ...place }, mode });
  }

  /**
   * Lets some workloads, or some ports of theirs, accept something else.
   *
   * @param id the id of the exception
   * @param props which workloads, and what they accept
   */
  public addException(id: string, props: MtlsExceptionProps): PeerAuthentication {
    const { metadata, selector, ports, mode = MtlsMode.PERMISSIVE } = props;
    const { rootNamespace } = this.props;
    const place = metadata?.namespace ?? (rootNamespace === undefined ? this.props.metadata?.namespace : undefined);
    check(
      ports?.length === 0 ? 'ports of an exception must not be empty (leave them out for all)' : undefined,
      rootNamespace !== undefined && (place ?? Chart.of(this).namespace) === rootNamespace
        ? `an exception must be in the namespace of its workloads: in the root namespace ${quote(rootNamespace)} Istio ignores a policy with a selector (say metadata.namespace)`
        : undefined,
    );
    const exception = new PeerAuthentication(this, id, {
      metadata: place === undefined ? metadata : { ...metadata, namespace: place },
      selector,
      mode: ports ? undefined : mode,
    });
    (ports ?? []).forEach(port => exception.addPort(port, mode));
    return exception;
  }
}
