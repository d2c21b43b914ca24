import { problemOfSubnet } from './address';
import { quote } from './quote';

/** What the injector takes for the values of annotations; it refuses a Pod with any other. */
export const VALUE_OF: { readonly [annotation: string]: ((value: string) => string | undefined) | undefined } = {
  'istio.io/reroute-virtual-interfaces': problemOfInterfaces,
  'prometheus.istio.io/merge-metrics': problemOfBoolean,
  'readiness.status.sidecar.istio.io/failureThreshold': problemOfCount,
  'readiness.status.sidecar.istio.io/initialDelaySeconds': problemOfCount,
  'readiness.status.sidecar.istio.io/periodSeconds': problemOfCount,
  'sidecar.istio.io/interceptionMode': problemOfInterceptionMode,
  'sidecar.istio.io/proxyCPU': problemOfQuantity,
  'sidecar.istio.io/proxyCPULimit': problemOfQuantity,
  'sidecar.istio.io/proxyMemory': problemOfQuantity,
  'sidecar.istio.io/proxyMemoryLimit': problemOfQuantity,
  'status.sidecar.istio.io/port': value =>
    isPort(value) ? undefined : `must be a port from 0 to 65535, got ${quote(value)}`,
  'traffic.sidecar.istio.io/excludeInboundPorts': problemOfPorts,
  'traffic.sidecar.istio.io/excludeInterfaces': problemOfInterfaces,
  'traffic.sidecar.istio.io/excludeOutboundIPRanges': problemOfSubnets,
  'traffic.sidecar.istio.io/excludeOutboundPorts': problemOfPorts,
  'traffic.sidecar.istio.io/includeInboundPorts': orAll(problemOfPorts),
  'traffic.sidecar.istio.io/includeOutboundIPRanges': orAll(problemOfSubnets),
  'traffic.sidecar.istio.io/kubevirtInterfaces': problemOfInterfaces,
};

function orAll(problemOf: (value: string) => string | undefined): (value: string) => string | undefined {
  return value => (value === '*' ? undefined : problemOf(value));
}

function problemOfBoolean(value: string): string | undefined {
  return /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value)
    ? undefined
    : `must be 'true' or 'false', got ${quote(value)}`;
}

function problemOfCount(value: string): string | undefined {
  return /^\d+$/.test(value) && Number(value) < 2 ** 32
    ? undefined
    : `must be a whole number from 0 to ${2 ** 32 - 1}, got ${quote(value)}`;
}

function problemOfInterceptionMode(value: string): string | undefined {
  return ['REDIRECT', 'TPROXY', 'NONE'].includes(value)
    ? undefined
    : `must be REDIRECT, TPROXY or NONE, got ${quote(value)}`;
}

function problemOfPorts(value: string): string | undefined {
  const wrong = value.trim() === '' ? undefined : value.split(',').find(port => !isPort(port));
  return wrong === undefined ? undefined : `must be ports from 0 to 65535 with commas between, got ${quote(wrong)}`;
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) < 2 ** 16;
}

function problemOfSubnets(value: string): string | undefined {
  const wrong = value === '' ? undefined : value.split(',').find(subnet => !isSubnet(subnet));
  return wrong === undefined
    ? undefined
    : `must be subnets such as '10.1.0.0/16' with commas and no blanks between, got ${quote(wrong)}`;
}

function isSubnet(text: string): boolean {
  return text.includes('/') && problemOfSubnet('', text) === undefined;
}

function problemOfInterfaces(value: string): string | undefined {
  const names = value === '' ? [] : value.split(',').map(name => name.trim());
  const wrong = names.find(name => !/^[a-zA-Z][a-zA-Z0-9_.-]{0,14}$/.test(name));
  return wrong === undefined
    ? undefined
    : `must be names of network interfaces with commas between, got ${quote(wrong)}`;
}

/** A quantity of Kubernetes: `100m`, `1.5`, `128Mi`, `1e3`. Digits may be missing on either side of the point, or on both. */
function problemOfQuantity(value: string): string | undefined {
  return value !== '' && /^[+-]?\d*(\.\d*)?([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/.test(value)
    ? undefined
    : `must be a quantity such as '100m' or '128Mi', got ${quote(value)}`;
}
