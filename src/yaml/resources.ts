import { type Resource, toResource } from '../model/resource';
import type { Part, Position, RepeatedKey, Source } from '../model/source';
import { unrolled } from '../model/unrolled';
import type { YamlDocument } from './document';
import { type TextFault, readYaml } from './read';

/** A document, or an item of a List, without an apiVersion and a kind. */
export interface NoManifest {
  readonly value: unknown;
  readonly source: Source;
}

/** What a text holds for a mesh, and what else. */
export interface Resources {
  readonly resources: readonly Resource[];
  readonly noManifests: readonly NoManifest[];
  readonly faults: readonly TextFault[];
}

/** Reads the resources in YAML or JSON. */
export function readResources(text: string, file?: string): Resources {
  const { documents, faults } = readYaml(text);
  const resources: Resource[] = [];
  const noManifests: NoManifest[] = [];
  for (const document of documents) {
    for (const { manifest, pointer } of unrolled(document.value)) {
      const source = new DocumentPart(document, pointer, file);
      const resource = toResource(manifest, { source });
      if (resource) {
        resources.push(resource);
      } else {
        noManifests.push({ value: manifest, source });
      }
    }
  }
  return { resources, noManifests, faults };
}

/** The part of a document that is a resource. */
class DocumentPart implements Source {
  public constructor(
    private readonly document: YamlDocument,
    private readonly pointer: string,
    public readonly file: string | undefined,
  ) {}

  public positionOf(pointer: string, part?: Part): Position {
    return this.document.positionOf(this.pointer + pointer, part);
  }

  public writtenAt(pointer: string): string | undefined {
    return this.document.writtenAt(this.pointer + pointer);
  }

  public get repeatedKeys(): readonly RepeatedKey[] {
    return this.document.repeatedKeys(this.pointer);
  }
}
