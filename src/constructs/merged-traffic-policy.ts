import { check } from './check';
import type { PortTrafficPolicy, TrafficPolicy } from './traffic-policy';
import { problemOfTrafficPolicy, toWireTrafficPolicy } from './traffic-policy';

/** A block of a policy, and who said it. */
interface Block {
  readonly policy: TrafficPolicy;
  readonly by: string;
  readonly yields: boolean;
}

/** What several constructs say of one host, block by block: of each there can be one only, and it must not be said in two ways. */
export class MergedTrafficPolicy {
  private readonly blocks = new Map<string, Block>();

  /**
   * @param host the host, for messages
   */
  public constructor(private readonly host: string) {}

  /**
   * Takes in what a construct says.
   *
   * @param by the path of the construct
   * @param policy what it says
   * @param yielding a block that gives way to what another construct says
   */
  public add(by: string, policy: TrafficPolicy, yielding?: keyof TrafficPolicy): void {
    check(problemOfTrafficPolicy(policy));
    const fresh = blocksOf(policy).map(
      ([what, block]) => [what, { policy: block, by, yields: what === yielding }] as const,
    );
    check(...fresh.map(([what, block]) => this.problemOf(what, block)));
    for (const [what, block] of fresh) {
      const known = this.blocks.get(what);
      if (!known || known.yields) {
        this.blocks.set(what, block);
      }
    }
    check(problemOfTrafficPolicy(this.toTrafficPolicy()!));
  }

  /** All of it in one policy, if there is anything. */
  public toTrafficPolicy(): TrafficPolicy | undefined {
    if (this.blocks.size === 0) {
      return undefined;
    }
    const ports = new Map<number, PortTrafficPolicy>();
    let whole: TrafficPolicy = {};
    for (const { policy } of this.blocks.values()) {
      const [port] = policy.portLevelSettings ?? [];
      if (port) {
        ports.set(port.port, { ...ports.get(port.port), ...port });
      } else {
        whole = { ...whole, ...policy };
      }
    }
    return ports.size > 0 ? { ...whole, portLevelSettings: [...ports.values()] } : whole;
  }

  private problemOf(what: string, block: Block): string | undefined {
    const known = this.blocks.get(what);
    if (!known || known.yields || block.yields || textOf(known) === textOf(block)) {
      return undefined;
    }
    return `${what} of host ${this.host} must be said once, got it from ${known.by} and otherwise from ${block.by}`;
  }
}

/** A policy in pieces, each with a name and each a policy: the blocks for all ports, and those of each port. */
function blocksOf(policy: TrafficPolicy): Array<[string, TrafficPolicy]> {
  const { portLevelSettings, ...whole } = policy;
  const said = (entries: object) =>
    (Object.entries(entries) as Array<[string, unknown]>).filter(([, value]) => value !== undefined);
  return [
    ...said(whole).map(([key, value]): [string, TrafficPolicy] => [key, { [key]: value }]),
    ...(portLevelSettings ?? []).flatMap(({ port, ...blocks }) =>
      said(blocks).map(([key, value]): [string, TrafficPolicy] => [
        `${key} of port ${port}`,
        { portLevelSettings: [{ port, [key]: value }] },
      ]),
    ),
  ];
}

function textOf(block: Block): string {
  return JSON.stringify(toWireTrafficPolicy(block.policy));
}
