import type { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { built } from './built';
import { GATEWAY, idOf, NAMESPACE, ROUTES, serviceOf, specOf } from './objects';

const { networking } = built;

/** The generated classes, which are given the objects as they are. */
export function writeGenerated(chart: Chart, hosts: number): void {
  const gateway = new networking.Gateway(chart, 'Gateway', { spec: GATEWAY });
  for (let i = 0; i < hosts; i++) {
    new networking.VirtualService(chart, idOf(i), { spec: specOf(i, `${NAMESPACE}/${gateway.name}`) });
  }
}

/** The same, and a construct that does nothing for each route: what cdk8s takes for a route to be a construct at all. */
export function writeGeneratedAndConstructs(chart: Chart, hosts: number): void {
  writeGenerated(chart, hosts);
  for (let i = 0; i < hosts; i++) {
    const scope = new Construct(chart, serviceOf(i));
    for (let j = 0; j < ROUTES; j++) new Construct(scope, `r${j}`);
  }
}
