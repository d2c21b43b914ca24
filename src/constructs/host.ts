import { problemOfHost } from '../model/grammar';
import { check } from './check';
import type { IConstruct } from 'constructs';
import { declareHost } from './known-objects';

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
    return new NamedHost(host);
  }

  private constructor() {}
}

/** A host of which nobody says where it is declared. */
export class NamedHost implements IHost {
  public constructor(public readonly host: string) {}
}

/** Says that a host is declared elsewhere, if it was given by its name alone. */
export function declareNamed(construct: IConstruct, host: IHost): void {
  if (host instanceof NamedHost) {
    declareHost(construct, host.host);
  }
}
