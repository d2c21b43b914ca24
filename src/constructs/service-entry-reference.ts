import { Construct } from 'constructs';
import { problemOfDnsSubdomain } from '../model/grammar';
import { check } from './check';
import { ServicePort } from './service-port';
import * as networking from '../../imports/networking.istio.io';
import { declareObject } from './known-objects';

/** A ServiceEntry: one of this app, or one that exists elsewhere. */
export interface IServiceEntry {
  /** The name of the ServiceEntry object. */
  readonly serviceEntryName: string;

  /**
   * The namespace of the ServiceEntry object.
   *
   * @default - that of the object that refers to it
   */
  readonly serviceEntryNamespace?: string;

  /** The hosts that it brings into Istio's registry. */
  readonly hosts: string[];

  /** The ports on which they are served. */
  readonly ports: ServicePort[];
}

/** What an app knows of a ServiceEntry that it does not make. */
export interface ServiceEntryReferenceOptions {
  /** The hosts that it brings into Istio's registry, at least one. */
  readonly hosts: string[];

  /**
   * The ports on which they are served.
   *
   * @default [ServicePort.tls()]
   */
  readonly ports?: ServicePort[];

  /**
   * The namespace of the ServiceEntry object.
   *
   * @default - that of the object that refers to it
   */
  readonly serviceEntryNamespace?: string;
}

/** A ServiceEntry of which this app knows only what it is told. */
export class ServiceEntryReference extends Construct implements IServiceEntry {
  public readonly serviceEntryNamespace?: string;
  public readonly hosts: string[];
  public readonly ports: ServicePort[];

  public constructor(
    scope: Construct,
    id: string,
    public readonly serviceEntryName: string,
    { hosts, ports = [ServicePort.tls()], serviceEntryNamespace }: ServiceEntryReferenceOptions,
  ) {
    super(scope, id);
    check(
      problemOfDnsSubdomain('name of a ServiceEntry', serviceEntryName),
      hosts.length > 0 ? undefined : 'hosts of a ServiceEntry must not be empty: they are what requests are for',
    );
    this.hosts = hosts;
    this.ports = ports;
    this.serviceEntryNamespace = serviceEntryNamespace;
    declareObject(
      this,
      networking.ServiceEntry.GVK.apiVersion,
      'ServiceEntry',
      serviceEntryName,
      serviceEntryNamespace,
      {
        hosts,
      },
    );
  }
}
