/** The seam with cdk8s: the mesh is checked as a whole, once for each synthesis of the app. */
import { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ChecksOptions } from './checks-options';
import type * as synthCheckModule from './synth-check';

const ATTACHED = Symbol.for('cdk8s-istio.checks');
const CONFIGURED = Symbol.for('cdk8s-istio.checks-options');

/** Has the app checked to which a construct belongs; the first construct does it for all. */
export function attachChecks(construct: IConstruct): void {
  const { root } = construct.node;
  if (ATTACHED in root) {
    return;
  }
  Object.defineProperty(root, ATTACHED, { value: true });
  const checks = new Checks(root);
  root.node.addValidation({ validate: () => checks.run() });
  if (root instanceof App) {
    // cdk8s validates the whole app once more for each of its charts: within one synthesis the answer is the same
    for (const verb of ['synth', 'synthYaml'] as const) {
      const original: () => unknown = root[verb].bind(root);
      Object.defineProperty(root, verb, { value: () => checks.once(original), configurable: true, writable: true });
    }
  }
}

/** Says how the app is checked to which a construct belongs. Throws where that cannot be. */
export function configureChecks(construct: IConstruct, options: ChecksOptions): void {
  synthCheck().readOptions(options);
  Object.defineProperty(construct.node.root, CONFIGURED, { value: options, configurable: true });
}

function optionsOf(root: IConstruct): ChecksOptions {
  return (root as { readonly [CONFIGURED]?: ChecksOptions })[CONFIGURED] ?? {};
}

class Checks {
  private synthesizing = false;
  private fresh = false;
  private errors: ReadonlyMap<IConstruct, readonly string[]> = new Map();
  private readonly watched = new WeakSet<IConstruct>();

  public constructor(private readonly root: IConstruct) {}

  /** Runs a synthesis in which the mesh is checked once. */
  public once<T>(synthesis: () => T): T {
    this.synthesizing = true;
    try {
      return synthesis();
    } finally {
      this.synthesizing = false;
      this.fresh = false;
    }
  }

  /** Checks, and leaves each error to the construct that it is about: the root is validated before all others. */
  public run(): string[] {
    if (!this.fresh) {
      const options = optionsOf(this.root);
      this.errors = options.enabled === false ? new Map() : synthCheck().checkTree(this.root, options);
      this.errors.forEach((_, node) => this.watch(node));
      this.fresh = this.synthesizing;
    }
    return [];
  }

  private watch(node: IConstruct): void {
    if (!this.watched.has(node)) {
      this.watched.add(node);
      node.node.addValidation({ validate: () => [...(this.errors.get(node) ?? [])] });
    }
  }
}

/** The rules are loaded with the first check: many an app is only looked at. */
function synthCheck(): typeof synthCheckModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load them with the library
  return require('./synth-check') as typeof synthCheckModule;
}
