import type { IConstruct } from 'constructs';
import { minorOf, problemOfIstioVersion } from '../model/istio-minor';
import { setTarget } from '../target';
import { check } from './check';

/**
 * Which Istio an app, or a part of it, is meant for. What is newer is refused when the app is synthesized, with the version that
 * it needs.
 *
 * @see https://istio.io/latest/docs/releases/supported-releases/
 */
export class IstioVersion {
  /**
   * Says which Istio everything in a scope is meant for; a narrower scope may say another.
   *
   * @param scope the app, a chart, or any construct
   * @param istioVersion the minor release, '1.22' to '1.31'; a patch release is taken for its minor
   */
  public static target(scope: IConstruct, istioVersion: string): void {
    check(problemOfIstioVersion('target', istioVersion));
    setTarget(scope, { istioMinor: minorOf(istioVersion) });
  }

  private constructor() {}
}
