/** The seam with cdk8s: the mesh is checked as a whole, once for each synthesis of the app. */
import { ApiObject, App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { nameOf, toResource } from './model/resource';
import { targetOf } from './target';
import type * as meshModule from './mesh';
import type { Finding } from './rules/rule';

const ATTACHED = Symbol.for('cdk8s-istio.checks');

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

class Checks {
  private synthesizing = false;
  private fresh = false;
  private errors = new Map<IConstruct, string[]>();
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
      this.check();
      this.fresh = this.synthesizing;
    }
    return [];
  }

  private check(): void {
    this.errors = new Map();
    const nodes = new Map<string, IConstruct>();
    const resources = this.root.node.findAll().flatMap(node => {
      if (!ApiObject.isApiObject(node)) {
        return [];
      }
      const owner = ownerOf(node);
      nodes.set(owner.node.path, owner);
      return (
        toResource(node.toJson(), { constructPath: owner.node.path, istioMinor: targetOf(node, 'istioMinor') }) ?? []
      );
    });
    for (const finding of mesh().checkMesh(resources)) {
      if (finding.level === 'warning') {
        process.stderr.write(`warning: [${finding.at.resource.constructPath}] ${textOf(finding)}\n`);
      } else {
        this.report(nodes.get(finding.at.resource.constructPath ?? '') ?? this.root, textOf(finding));
      }
    }
  }

  private report(node: IConstruct, error: string): void {
    this.errors.set(node, [...(this.errors.get(node) ?? []), error]);
    if (!this.watched.has(node)) {
      this.watched.add(node);
      node.node.addValidation({ validate: () => this.errors.get(node) ?? [] });
    }
  }
}

/** The construct that a user wrote: the object inside it is ours, or cdk8s-plus's. */
function ownerOf(object: ApiObject): IConstruct {
  const { scope, id } = object.node;
  return scope && ['Resource', 'Default'].includes(id) ? scope : object;
}

/** `what is wrong (the way out) [rule at VirtualService shop/reviews /spec/hosts/0]` */
function textOf({ at, message, fix, rule }: Finding): string {
  return `${message}${fix ? ` (${fix})` : ''} [${rule} at ${nameOf(at.resource)} ${at.pointer}]`;
}

/** The rules are loaded with the first check: many an app is only looked at. */
function mesh(): typeof meshModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load them with the library
  return require('./mesh') as typeof meshModule;
}
