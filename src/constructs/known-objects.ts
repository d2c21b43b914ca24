/** What references say to be elsewhere: as much of an object as its name tells. */
import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { declareKnown } from '../known';

/** An object of a kind: contents that are not known are not there. */
export function declareObject(
  construct: IConstruct,
  apiVersion: string,
  kind: string,
  name: string,
  namespace: string | undefined,
  spec?: object,
): void {
  const chart = construct.node.scopes.reverse().find((scope): scope is Chart => Chart.isChart(scope));
  const metadata = { name, namespace: namespace ?? chart?.namespace };
  declareKnown(construct, { apiVersion, kind, metadata, ...(spec && { spec }) });
}

/** A host that the registry has from somewhere; its ports are not known. */
export function declareHost(construct: IConstruct, host: string): void {
  declareObject(construct, 'networking.istio.io/v1', 'ServiceEntry', `known-${host}`, undefined, { hosts: [host] });
}

/** A subset that a DestinationRule has somewhere. */
export function declareSubset(construct: IConstruct, host: string, subset: string): void {
  declareObject(construct, 'networking.istio.io/v1', 'DestinationRule', `known-${host}-${subset}`, undefined, {
    host,
    subsets: [{ name: subset }],
  });
}
