/** A Service of Kubernetes, as its host names it. */
export interface ServiceOfHost {
  readonly name: string;
  /** Nothing where the host is a short name: then it is in the namespace of who says it. */
  readonly namespace?: string;
}

/** The Service whose host this is: `reviews.shop.svc.cluster.local`, or `reviews` for short; nothing for any other host. */
export function serviceOfHost(host: string): ServiceOfHost | undefined {
  const [, name, namespace] = /^([a-z0-9-]+)(?:\.([a-z0-9-]+)\.svc(?:\.[a-z0-9.-]+)?)?$/.exec(host) ?? [];
  return name === undefined ? undefined : { name, namespace };
}
