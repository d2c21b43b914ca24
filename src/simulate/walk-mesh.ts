/** A call from inside the mesh, through the sidecar of the caller. */
import type { Config } from '../model/config';
import { coversHost } from '../match/host';
import { meshBytes } from '../routing/mesh-bytes';
import type { MeshPort, MeshTable } from '../routing/mesh-table';
import { type RegistryHost, speaksHttp } from '../routing/registry';
import { VirtualHosts } from '../routing/virtual-hosts';
import { callerOf } from './caller';
import { ended, type Ending, forwardedBytes } from './ending';
import { throughHttp } from './through-http';
import type { Asked } from './question';
import type { Walk } from './walk';
import { sniOf } from './sni';

/** Walks a call through the sidecar of its caller. */
export function walkMesh(config: Config, asked: Asked): Walk {
  const caller = callerOf(asked.question, config);
  const base = { config, asked, caller };
  const on = caller.on(asked.port);
  const target = on && targetOf(on, asked);
  const speaks = target ? speaksHttp(target, asked.port) : undefined;
  const isPlain = asked.scheme === 'http' || asked.scheme === 'grpc';
  if (on && target && (speaks === 'no' || (speaks === 'maybe' && !isPlain))) {
    const sni = sniOf(asked);
    const bytes = meshBytes(target, {
      on,
      proxy: caller.proxy,
      config,
      reach: caller.reach,
      ...(sni === undefined ? {} : { sni }),
    });
    return { ...base, target, ending: forwardedBytes(bytes) };
  }
  if (!on || !(target || on.http)) {
    return { ...base, ending: outside(caller) };
  }
  if (!isPlain) {
    return { ...base, target, ending: target ? ended('RESET') : outside(caller) };
  }
  // where the proxy finds out by itself what is spoken, the address alone tells the host
  const hosts = speaks === 'maybe' && target ? onlyOf(on.hosts, target) : on.hosts;
  const rest = throughHttp(hosts, 'http', asked, config);
  const { request, host, route } = rest;
  const ending = host?.unknown ? unknownHost(host.unknown) : rest.ending;
  return { config, asked, caller, target, hosts, request, host, route, ending };
}

/** Who is at the address that a name stands for, as the resolver of the caller completes it. */
function targetOf({ known, byName }: MeshPort, { host, scheme }: Asked): RegistryHost | undefined {
  const lower = host.toLowerCase();
  const name = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const exact = byName.get(name);
  if (exact || (scheme !== 'https' && scheme !== 'tls')) {
    return exact;
  }
  return [...known.values()].find(each => coversHost(each.host, name));
}

function onlyOf(hosts: VirtualHosts, { host }: RegistryHost): VirtualHosts {
  const own = hosts.find(host);
  return own ? new VirtualHosts([{ ...own, domain: '*' }]) : hosts;
}

/** What the mesh does not know: it leaves it as it is, or the connection goes nowhere. */
function outside({ scope }: MeshTable): Ending {
  return scope.allowsAny ? { ...ended('ROUTED'), passedThrough: true } : ended('RESET');
}

function unknownHost(unknown: 'passed' | 'blocked'): Ending {
  return unknown === 'passed' ? { ...ended('ROUTED'), passedThrough: true } : ended('ANSWERED', 502);
}
