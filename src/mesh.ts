import type { IConstruct } from 'constructs';
import type * as askModule from './ask';
import type { Call } from './call';
import { checkConfig } from './check/check';
import type { Finding } from './finding';
import { type MeshOptions, toSettings } from './mesh-options';
import type { Config } from './model/config';
import { quote } from './model/quote';
import { type Resource, toResource } from './model/resource';
import { problemOfSize } from './model/size';
import { unrolled } from './model/unrolled';
import type { Outcome } from './outcome';
import { toFinding } from './to-finding';
import type * as treeModule from './tree';
import { toConfig } from './yaml/mesh-config';
import { readResources } from './yaml/resources';

/** More than the largest cluster has. */
const MOST_VALUES = 10_000_000;

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
      manifests.flatMap((manifest: unknown, i) => toResources(manifest, i)),
      options,
    );
  }

  /**
   * Manifests as YAML or JSON, read as Kubernetes reads them; there may be many documents, and a `List` is taken for its items. Findings have
   * the line and the column of what is wrong. Throws, with line and column, where the text cannot be read, and where a document has no
   * apiVersion or kind.
   *
   * @param yaml the text
   * @param options what is true of the mesh beside its manifests
   */
  public static fromYaml(yaml: string, options: MeshOptions = {}): Mesh {
    return new Mesh(readManifests(yaml), options);
  }

  private readonly config: Config;

  private constructor(
    resources: readonly Resource[],
    private readonly options: MeshOptions,
  ) {
    this.config = toConfig(resources, toSettings(options));
  }

  /** What is wrong with it, by every rule. */
  public check(): Finding[] {
    return checkConfig(this.config, { advice: this.options.advice }).map(toFinding);
  }

  /**
   * What becomes of a request, and why: as istiod and Envoy would have it, from the manifests alone. What the API server or istiod
   * would refuse is not there.
   *
   * @param call the request, and who sends it from where
   */
  public simulate(call: Call): Outcome {
    return (asking ??= loadAsking()).ask(this.config, call);
  }
}

let asking: typeof askModule | undefined;

/** When something is first asked: who only checks does not pay for it. */
function loadAsking(): typeof askModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
  return require('./ask') as typeof askModule;
}

/** Not with the library: cdk8s takes longer to load than the rest, and plain manifests do not need it. */
function tree(): typeof treeModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at once
  return require('./tree') as typeof treeModule;
}

function toResources(manifest: unknown, index: number): Resource[] {
  if (manifest === null || manifest === undefined) {
    return [];
  }
  const problem = problemOfSize(manifest, MOST_VALUES);
  if (problem !== undefined) {
    throw new Error(`manifest ${index} ${problem}`);
  }
  return unrolled(manifest).map(({ manifest: item, pointer }) => {
    const resource = toResource(item);
    if (!resource) {
      throw new Error(
        `manifest ${index}${pointer} must have an apiVersion and a kind, got ${quote(item).slice(0, 80)}`,
      );
    }
    return resource;
  });
}

function readManifests(yaml: string): readonly Resource[] {
  const { resources, noManifests, faults } = readResources(yaml);
  for (const { at, message } of faults) {
    throw new Error(`yaml cannot be read at line ${at.line}, column ${at.column}: ${message}`);
  }
  for (const { source, value } of noManifests) {
    const { line, column } = source.positionOf('');
    throw new Error(
      `yaml must hold manifests, but what stands at line ${line}, column ${column} has no apiVersion or no kind: ${quote(value).slice(0, 80)}`,
    );
  }
  return resources;
}
