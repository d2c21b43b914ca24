import type { Refusal } from './authority';
import type { Manifest } from './manifest';

/** Manifests that differ in the same way. */
export interface Difference {
  /** The smallest of them. */
  readonly manifest: object;
  readonly ours: Refusal;
  readonly theirs: Refusal;
  readonly count: number;
}

/** Differences by what is said of them: a hundred manifests may differ for one reason. */
export class Differences {
  readonly #all = new Map<string, Difference>();

  public add(manifest: object, ours: Refusal, theirs: Refusal): void {
    const key = `${(manifest as Manifest).kind}\n${wayOf(ours, theirs)}`;
    const known = this.#all.get(key);
    const count = (known?.count ?? 0) + 1;
    const smaller = known === undefined || sizeOf(manifest) < sizeOf(known.manifest);
    this.#all.set(key, smaller ? { manifest, ours, theirs, count } : { ...known, count });
  }

  /** One of each, those first that are found most often. */
  public list(): Difference[] {
    return [...this.#all.values()].sort((a, b) => b.count - a.count);
  }
}

/** How two differ, without the values. */
export function wayOf(ours: Refusal, theirs: Refusal): string {
  return [ours.by, theirs.by, pattern(ours), pattern(theirs)].join('\n');
}

/** What is said first, without the values of which it speaks. */
function pattern({ reasons: [first = ''] }: Refusal): string {
  return first
    .replace(/"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]/g, '_')
    .replace(/\d+/g, '0')
    .slice(0, 60);
}

function sizeOf(manifest: object): number {
  return JSON.stringify(manifest).length;
}
