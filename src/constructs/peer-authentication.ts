import type { Construct } from 'constructs';
import * as security from '../../imports/security.istio.io';
import { problemOfLabels, problemOfPort } from '../model/grammar';
import { warn } from '../warn';
import { check } from './check';
import { isAmbient } from './data-plane';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import { MtlsMode } from './mtls-mode';

/** What workloads accept. */
export interface PeerAuthenticationProps extends IstioResourceProps {
  /**
   * What the workloads accept on all ports that have no mode of their own.
   *
   * @default - what the next wider policy says
   */
  readonly mode?: MtlsMode;

  /**
   * Labels of the workloads, in the policy's namespace. In the root namespace a policy with a selector is ignored.
   *
   * @default - all workloads of the namespace; in the root namespace those of the whole mesh
   */
  readonly selector?: { [key: string]: string };
}

/**
 * Whether workloads accept mTLS, plaintext, or both. The narrowest policy holds: of the workload, of the namespace, of the mesh; of
 * several for one scope the oldest. What clients send is another matter: with Istio's automatic mTLS they follow by themselves.
 *
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export class PeerAuthentication extends IstioResource {
  private readonly ports = new Map<number, MtlsMode>();

  /**
   * @param scope the scope
   * @param id the id
   * @param props what is accepted, and where
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PeerAuthenticationProps,
  ) {
    super(scope, id, security.PeerAuthentication.GVK, props);
    check(
      props.selector && problemOfLabels('selector of a PeerAuthentication', props.selector),
      this.problemOfMode(props.mode),
    );
    if (props.selector && this.metadata.namespace === 'istio-system') {
      warn(
        this,
        'has a selector in the root namespace, where Istio ignores it (put it into the namespace of the workloads)',
      );
    }
    this.node.addValidation({
      validate: () =>
        props.mode || this.ports.size > 0
          ? []
          : ['a PeerAuthentication must say a mode, or one for a port (call addPort)'],
    });
  }

  /**
   * What the workloads accept on one port.
   *
   * @param port the port of the workload, not of its Service; from 1 to 65535
   * @param mode what is accepted there
   */
  public addPort(port: number, mode: MtlsMode): void {
    check(
      problemOfPort('port of a PeerAuthentication', port),
      this.props.selector
        ? undefined
        : `port ${port} of a PeerAuthentication must be one of selected workloads, and there is no selector (say the labels of the workloads)`,
      this.ports.has(port) ? `port ${port} of a PeerAuthentication must have one mode, got two` : undefined,
      this.problemOfMode(mode),
    );
    this.ports.set(port, mode);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { mode, selector } = this.props;
    return security.PeerAuthentication.manifest({
      spec: {
        selector: selector && { matchLabels: selector },
        mtls: mode && { mode: mode as string as security.PeerAuthenticationSpecMtlsMode },
        portLevelMtls: this.ports.size > 0 ? Object.fromEntries([...this.ports].map(toWirePort)) : undefined,
      },
    }) as { spec: unknown };
  }

  private problemOfMode(mode: MtlsMode | undefined): string | undefined {
    return mode === MtlsMode.DISABLE && isAmbient(this)
      ? 'mode of a PeerAuthentication must not be DISABLE on the ambient data plane, which ignores it (did you mean PERMISSIVE?)'
      : undefined;
  }
}

function toWirePort([port, mode]: [number, MtlsMode]): [string, security.PeerAuthenticationSpecPortLevelMtls] {
  return [String(port), { mode: mode as string as security.PeerAuthenticationSpecPortLevelMtlsMode }];
}
