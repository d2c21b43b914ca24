import type { ServicePort } from './service-port';
import { toWirePorts } from './service-port';

/** Why a port cannot stand in a Sidecar. */
export function problemOfSidecarPort({ _targetPort }: ServicePort): string | undefined {
  return _targetPort === undefined
    ? undefined
    : `port of a Sidecar must have no targetPort, got ${_targetPort} (did you mean defaultEndpoint?)`;
}

/** A port as it stands in a Sidecar. */
export function toWireSidecarPort(port: ServicePort): { number: number; name: string; protocol: string } {
  return toWirePorts([port])[0];
}
