import type { Config } from './config';
import { once } from './once';
import { listOf, numberOf, objectOf, textOf, textsOf } from './plain';
import type { Resource } from './resource';

/** A Service of Kubernetes, as far as it is read. */
export interface Service {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  /** Its full name: `reviews.shop.svc.cluster.local`. */
  readonly host: string;
  /** Nothing where they are not known: the Service is elsewhere. */
  readonly ports?: readonly ServicePort[];
  /** Nothing where it selects no workloads. */
  readonly selector?: Readonly<Record<string, string>>;
  readonly externalName?: string;
  readonly headless: boolean;
}

/** A port of a Service. */
export interface ServicePort {
  readonly index: number;
  readonly number: number;
  readonly name?: string;
  /** `TCP` where nothing is said. */
  readonly protocol: string;
  readonly appProtocol?: string;
  /** The port of the workloads: a number, or the name of one of theirs. */
  readonly targetPort: number | string;
}

/** All Services, the known ones too. */
export const services = once((config: Config): readonly Service[] =>
  config.of('', 'Service').map(resource => toService(resource, config)),
);

/** The Services by `namespace/name`. */
export const servicesByName = once(
  (config: Config): ReadonlyMap<string, Service> =>
    new Map(services(config).map(service => [`${service.namespace}/${service.name}`, service])),
);

function toService(resource: Resource, config: Config): Service {
  const namespace = config.namespaceOf(resource);
  const spec = objectOf(resource.manifest.spec) ?? NOTHING;
  const selector = textsOf(spec.selector);
  return {
    resource,
    namespace,
    name: resource.name,
    host: `${resource.name}.${namespace}.svc.${config.settings.clusterDomain}`,
    ports: resource.known && spec.ports === undefined ? undefined : listOf(spec.ports).flatMap(toPort),
    selector: Object.keys(selector).length > 0 ? selector : undefined,
    externalName: spec.type === 'ExternalName' ? textOf(spec.externalName) : undefined,
    headless: spec.clusterIP === 'None',
  };
}

function toPort(given: unknown, index: number): readonly ServicePort[] {
  const port = objectOf(given) ?? NOTHING;
  const number = numberOf(port.port);
  return number === undefined
    ? NO_PORT
    : [
        {
          index,
          number,
          name: textOf(port.name),
          protocol: textOf(port.protocol) ?? 'TCP',
          appProtocol: textOf(port.appProtocol),
          targetPort: textOf(port.targetPort) ?? (numberOf(port.targetPort) || number),
        },
      ];
}

const NOTHING: Readonly<Record<string, unknown>> = {};
const NO_PORT: readonly ServicePort[] = [];
