/**
 * What istiod writes on the Deployment, the Service and the service account that it makes for a Gateway of the Gateway API.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/
 */
export interface GatewayInfrastructure {
  /**
   * Labels, at most 8.
   *
   * @default - none of its own
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations, at most 16; `networking.istio.io/service-type` says the type of the Service.
   *
   * @default - none of its own
   */
  readonly annotations?: { [key: string]: string };
}

/** Why an infrastructure cannot be said. */
export function problemOfInfrastructure({ labels, annotations }: GatewayInfrastructure): string | undefined {
  const problem = (what: string, count: number, most: number) =>
    count > most ? `${what} of an infrastructure must be at most ${most}, got ${count}` : undefined;
  return (
    problem('labels', Object.keys(labels ?? {}).length, 8) ??
    problem('annotations', Object.keys(annotations ?? {}).length, 16)
  );
}
