import { RULES } from '../../src/rules';
import type { Refusal } from './authority';
import { messageOfJudge, UNREACHABLE } from './exclusions';
import { type Kind, rulesOf } from './kinds';

/** Counts how often each rule refuses, of those in CEL and of istiod's. */
export class Reach {
  readonly #rules = new Map<string, number>();
  readonly #messages = new Map<string, number>();
  readonly #reachable = new Set<string>();

  public constructor(kinds: readonly Kind[]) {
    for (const { name, refusedBy } of RULES) if (refusedBy === 'istiod') this.#rules.set(name, 0);
    for (const { message } of kinds.flatMap(rulesOf)) if (!(message in UNREACHABLE)) this.#messages.set(message, 0);
  }

  /** Counts the rules for which both refuse a manifest. */
  public count(ours: Refusal, theirs: Refusal): void {
    if (ours.by !== theirs.by) return;
    if (ours.by === 'istiod') {
      const names = new Set(ours.reasons.map(reason => reason.slice(0, reason.indexOf(':'))));
      for (const name of names) this.#rules.set(name, (this.#rules.get(name) ?? 0) + 1);
    }
    if (ours.by === 'the API server') {
      const says = (message: string): boolean =>
        theirs.reasons.some(reason => reason.includes(messageOfJudge(message)));
      for (const [message, count] of this.#messages) if (says(message)) this.#messages.set(message, count + 1);
      for (const message of Object.keys(UNREACHABLE)) if (says(message)) this.#reachable.add(message);
    }
  }

  /** The rules that did not refuse often enough. */
  public missed(wanted: number): string[] {
    return [...this.#rules, ...this.#messages]
      .filter(([, count]) => count < wanted)
      .map(([name, count]) => `${name} (${count})`);
  }

  /** The rules that were broken, though it is said that nothing can break them. */
  public reachable(): string[] {
    return [...this.#reachable];
  }

  public figure(wanted: number): string {
    const often = (counts: ReadonlyMap<string, number>): string =>
      `${[...counts.values()].filter(count => count >= wanted).length} of ${counts.size}`;
    return `${often(this.#rules)} rules of istiod and ${often(this.#messages)} in CEL refuse ${wanted} times`;
  }
}
