import { Yaml } from 'cdk8s';
import { writeApp } from './app';
import { manifestsOf } from './objects';

/** Writes the routes of so many hosts, and a gateway, and hands back the YAML. */
export type Contender = (hosts: number) => string;

/** The contenders by name; each loads what it needs, and nothing else. */
export const CONTENDERS = {
  'raw L1': async () => {
    const { writeGenerated } = await import('./generated.js');
    return (hosts: number) => writeApp(chart => writeGenerated(chart, hosts));
  },
  'raw L1, and a bare construct a route': async () => {
    const { writeGeneratedAndConstructs } = await import('./generated.js');
    return (hosts: number) => writeApp(chart => writeGeneratedAndConstructs(chart, hosts));
  },
  VirtualService: async () => {
    const { writeRules } = await import('./rules.js');
    return (hosts: number) => writeApp(chart => writeRules(chart, hosts));
  },
  'PrefixRoute and kin': async () => {
    const { writeRoutes } = await import('./routes.js');
    return (hosts: number) => writeApp(chart => writeRoutes(chart, hosts));
  },
  'PrefixRoute and kin, checked': async () => {
    const { writeRoutes } = await import('./routes.js');
    return (hosts: number) => writeApp(chart => writeRoutes(chart, hosts), true);
  },
  '@kubernetes-models/istio': async () => (await import('./models.js')).modelsContender(),
  'plain YAML': () => Promise.resolve((hosts: number) => Yaml.stringify(...manifestsOf(hosts))),
} as const satisfies { readonly [name: string]: () => Promise<Contender> };

export type ContenderName = keyof typeof CONTENDERS;
