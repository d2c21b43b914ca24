import { problemOfHost } from '../model/grammar';
import { check } from './check';

/** Whatever has a host in Istio's registry: a `MeshService`, a `ServiceEntry`, or any `Host`. */
export interface IHost {
  /** The host, in full where its namespace is known. */
  readonly host: string;
}

/** Hosts by their names. */
export class Host {
  /**
   * A host by its name, as it stands: of a service, or `*.example.com` for all services below a domain. A short name is
   * taken for a service beside the object that names it.
   *
   * @param host the host
   */
  public static named(host: string): IHost {
    check(problemOfHost('host', host));
    return { host };
  }

  private constructor() {}
}
