/**
 * Which rule for connections goes before which, and whether two take a connection in common. Envoy picks the most specific SNI
 * and the narrowest subnet by itself; between rules that agree in these, the first counts.
 */
import type { L4MatchAttributes, TlsMatchAttributes } from '../model/wire/virtual-service';
import { equalWhereBothSpeak, labelsMayMeet } from './overlap';

type Block = L4MatchAttributes & Partial<Pick<TlsMatchAttributes, 'sniHosts'>>;

/** What a match block is ranked by, most important first. */
export interface L4Specificity {
  /** Characters of the longest SNI host, an exact one before those that begin with `*`; 0 where none is asked for. */
  readonly sni: number;
  readonly subnets: boolean;
  readonly port: boolean;
  readonly sourceLabels: number;
  readonly sourceNamespace: boolean;
}

/** How specific a match block is. */
export function l4SpecificityOf(block: Block): L4Specificity {
  return {
    sni: Math.max(0, ...(block.sniHosts ?? []).map(host => (host.startsWith('*') ? host.length : 1000 + host.length))),
    subnets: block.destinationSubnets !== undefined,
    port: block.port !== undefined,
    sourceLabels: Object.keys(block.sourceLabels ?? {}).length,
    sourceNamespace: block.sourceNamespace !== undefined,
  };
}

/** Compares two blocks for sorting: negative when `a` is tried before `b`, 0 when they tie. */
export function byL4Precedence(a: L4Specificity, b: L4Specificity): number {
  return (
    b.sni - a.sni ||
    Number(b.subnets) - Number(a.subnets) ||
    Number(b.port) - Number(a.port) ||
    b.sourceLabels - a.sourceLabels ||
    Number(b.sourceNamespace) - Number(a.sourceNamespace)
  );
}

/** Whether one connection can satisfy both, and the more specific SNI or subnet does not decide. */
export function overlapL4(a: Block, b: Block): boolean {
  return (
    shareOne(a.sniHosts, b.sniHosts) &&
    shareOne(a.destinationSubnets, b.destinationSubnets) &&
    equalWhereBothSpeak(a.port, b.port) &&
    equalWhereBothSpeak(a.sourceNamespace, b.sourceNamespace) &&
    labelsMayMeet(a.sourceLabels, b.sourceLabels)
  );
}

function shareOne(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  const [x, y] = [a, b].map(list => list?.map(each => each.toLowerCase()));
  return x && y ? x.some(each => y.includes(each)) : !x && !y;
}
