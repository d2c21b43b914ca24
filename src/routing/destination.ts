import type { Config } from '../model/config';
import type { Field } from '../model/field';
import type { Destination as DestinationSpec } from '../model/wire/virtual-service';
import { selects } from '../model/workloads';
import { fullHost } from './names';
import type { Reach } from './reach';
import { findHost, type RegistryHost } from './registry';
import { rulesFor, subsetOf } from './subsets';

/** Where requests go: what Envoy calls a cluster. */
export interface Destination {
  /** The full name. */
  readonly host: string;
  readonly port: number;
  readonly subset?: string;
  readonly at: Field<unknown>;
  readonly known?: RegistryHost;
  /** Why a request to it fails with 503. */
  readonly problem?: Problem;
  /** What is taken for granted because the manifests do not tell it. */
  readonly assumed?: string;
}

/** Why there is nobody to answer. */
export interface Problem {
  /** `cluster`: Envoy knows no such destination (NC); `endpoints`: there is nobody behind it (UH). */
  readonly lacks: 'cluster' | 'endpoints';
  readonly text: string;
  readonly at?: Field<unknown>;
}

/** Who asks: the namespace of the proxy, and the port that the request came to. */
export interface Asker {
  readonly config: Config;
  readonly proxyNamespace: string;
  readonly listenPort: number;
  /** A sidecar takes the port of the call where none is said, whatever the only port of the host is. */
  readonly samePort?: boolean;
  /** What a Sidecar lets it send to; nothing where that is all that it sees. */
  readonly reach?: Reach;
}

/** What a proxy makes of a destination. */
export function destinationOf(at: Field<DestinationSpec | undefined>, asker: Asker): Destination {
  const { config, proxyNamespace } = asker;
  const { host = '', subset, port } = at.value ?? {};
  const full = fullHost(host, at.resource, config);
  const known = findHost(config, full, proxyNamespace, config.namespaceOf(at.resource));
  const only = known?.ports?.length === 1 && !asker.samePort ? known.ports[0].number : undefined;
  return destinationTo(known?.alias ?? full, port?.number ?? only ?? asker.listenPort, subset || undefined, at, asker);
}

/** What a proxy makes of a full name, a port and a subset. */
export function destinationTo(
  host: string,
  port: number,
  subset: string | undefined,
  at: Field<unknown>,
  asker: Asker,
): Destination {
  const { config, proxyNamespace } = asker;
  const known = findHost(config, host, proxyNamespace, config.namespaceOf(at.resource));
  return {
    host,
    port,
    ...(subset === undefined ? {} : { subset }),
    at,
    known,
    ...verdict(host, port, subset, known, asker),
  };
}

type Verdict = Pick<Destination, 'problem' | 'assumed'>;

function verdict(
  host: string,
  port: number,
  subset: string | undefined,
  known: RegistryHost | undefined,
  asker: Asker,
): Verdict {
  if (!known) {
    return unknownHost(host, asker);
  }
  if (known.ports && !known.ports.some(({ number }) => number === port)) {
    const ports = known.ports.map(({ number }) => number).join(', ') || 'none';
    return lacks('cluster', `${host} has no port ${port} (it has: ${ports})`, known.at);
  }
  if (asker.reach && !asker.reach.ports.get(host)?.has(port)) {
    return lacks('cluster', `the Sidecar does not let its workloads know ${host}:${port}`, asker.reach.at);
  }
  const missing = subset === undefined ? undefined : missingSubset(host, subset, known, asker);
  return missing ?? behind(host, port, subset, known, asker);
}

function unknownHost(host: string, { config }: Asker): Verdict {
  if (host === '') {
    return lacks('cluster', 'the backend may not be named from here, or is of a kind that istiod does not know');
  }
  const [name, namespace, ...rest] = host.split('.');
  const short = rest.length === 0 && findHost(config, fullName(name, namespace, config), namespace ?? '');
  if (short) {
    return lacks(
      'cluster',
      `nothing is called ${host}: a name with a dot is taken as it is (did you mean ${short.host}?)`,
    );
  }
  return config.settings.closed
    ? lacks('cluster', `nothing is called ${host}`)
    : { assumed: `${host} is not among the manifests: taken to be there` };
}

function fullName(name: string, namespace: string | undefined, { settings }: Config): string {
  return `${name}.${namespace}.svc.${settings.clusterDomain}`;
}

function missingSubset(host: string, subset: string, known: RegistryHost, asker: Asker): Verdict | undefined {
  const rules = rulesFor(asker.config, host, known.namespace, asker.proxyNamespace);
  if (subsetOf(rules, subset)) {
    return undefined;
  }
  if (!rules && !asker.config.settings.closed) {
    return { assumed: `no DestinationRule of ${host} is among the manifests: subset '${subset}' is taken to be there` };
  }
  const names = rules?.rules.flatMap(({ value }) => (value?.subsets ?? []).map(({ name }) => name)) ?? [];
  return lacks(
    'cluster',
    `no DestinationRule of ${host} has a subset '${subset}' (there is: ${names.join(', ') || 'none'})`,
    rules?.rules[0].get('subsets'),
  );
}

function behind(
  host: string,
  port: number,
  subset: string | undefined,
  { endpoints, namespace, at }: RegistryHost,
  { config, proxyNamespace }: Asker,
): Verdict {
  const here = endpoints?.filter(({ ports }) => ports?.has(port) ?? true);
  if (!here) {
    return {};
  }
  if (here.length === 0) {
    return lacks('endpoints', `nobody is behind ${host}:${port}`, at);
  }
  const found = subset === undefined ? undefined : subsetOf(rulesFor(config, host, namespace, proxyNamespace), subset);
  const wanted = found?.value.labels ?? {};
  return here.some(({ labels }) => selects(wanted, labels))
    ? {}
    : lacks('endpoints', `nobody behind ${host} has the labels of subset '${subset}'`, found?.get('labels'));
}

function lacks(what: Problem['lacks'], text: string, at?: Field<unknown>): Verdict {
  return { problem: { lacks: what, text, at } };
}
