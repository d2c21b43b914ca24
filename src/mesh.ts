import type { IConstruct } from 'constructs';
import { checkConfig } from './check/check';
import type { Finding } from './finding';
import { type MeshOptions, toSettings } from './mesh-options';
import { Config } from './model/config';
import { quote } from './model/quote';
import { type Resource, toResource } from './model/resource';
import { toFinding } from './to-finding';
import type * as treeModule from './tree';

/** What a set of manifests makes of a mesh: it can be checked, and asked. */
export class Mesh {
  /**
   * What an app, or a part of it, renders as it stands. The rest of the app is known, and not looked after.
   *
   * @param scope the app, a chart, or any construct
   * @param options what is true of the mesh beside its manifests
   */
  public static of(scope: IConstruct, options: MeshOptions = {}): Mesh {
    return new Mesh(tree().readTree(scope).resources, options);
  }

  /**
   * Manifests as plain objects; a `List` is taken for its items.
   *
   * @param manifests the manifests
   * @param options what is true of the mesh beside its manifests
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- jsii has no other word for any JSON
  public static fromManifests(manifests: any[], options: MeshOptions = {}): Mesh {
    return new Mesh(
      manifests.flatMap((manifest: unknown, i) => unrolled(manifest, i)),
      options,
    );
  }

  private readonly config: Config;

  private constructor(
    resources: readonly Resource[],
    private readonly options: MeshOptions,
  ) {
    this.config = new Config(resources, toSettings(options));
  }

  /** What is wrong with it, by every rule. */
  public check(): Finding[] {
    return checkConfig(this.config, { advice: this.options.advice }).map(toFinding);
  }
}

/** Not with the library: cdk8s takes longer to load than the rest, and plain manifests do not need it. */
function tree(): typeof treeModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
  return require('./tree') as typeof treeModule;
}

function unrolled(manifest: unknown, index: number): Resource[] {
  if (manifest === null || manifest === undefined) {
    return [];
  }
  const resource = toResource(manifest, { index });
  if (!resource) {
    throw new Error(`manifest ${index} must have an apiVersion and a kind, got ${quote(manifest).slice(0, 80)}`);
  }
  const { items } = resource.manifest;
  return resource.group === '' && resource.kind === 'List' && Array.isArray(items)
    ? items.flatMap(item => unrolled(item, index))
    : [resource];
}
