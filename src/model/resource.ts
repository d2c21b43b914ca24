import { at, textOf, textsOf } from './plain';
import type { Source } from './source';

/** A Kubernetes object as it stands on the wire, and where it comes from. */
export interface Resource {
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The construct that renders it, where there is one. */
  readonly constructPath?: string;
  /** The minor of Istio 1 that it is meant for, where that was said. */
  readonly istioMinor?: number;
  /** Whether it is only known to be elsewhere: it answers references, and is not looked after itself. */
  readonly known?: boolean;
  /** The text in which it stands, where it was read from one. */
  readonly source?: Source;
}

/** Takes a manifest for a resource, with what is known of where it comes from; nothing where it is none. */
export function toResource(
  manifest: unknown,
  origin: Pick<Resource, 'constructPath' | 'istioMinor' | 'known' | 'source'> = {},
): Resource | undefined {
  const { apiVersion, kind, metadata } = (manifest ?? {}) as Partial<
    Record<'apiVersion' | 'kind' | 'metadata', unknown>
  >;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return undefined;
  }
  const { name, namespace } = (metadata ?? {}) as { name?: unknown; namespace?: unknown };
  return {
    apiVersion,
    group: apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/'))),
    kind,
    name: typeof name === 'string' ? name : '',
    // an empty one is none to Kubernetes
    namespace: typeof namespace === 'string' && namespace !== '' ? namespace : undefined,
    manifest: manifest as Record<string, unknown>,
    ...origin,
  };
}

/** `VirtualService shop/reviews`: how messages name a resource. */
export function nameOf(resource: Resource): string {
  return `${resource.kind} ${resource.namespace ? `${resource.namespace}/` : ''}${resource.name}`;
}

/** As `nameOf`, with the construct that renders it. */
export function nameWithPath(resource: Resource): string {
  return `${nameOf(resource)}${resource.constructPath === undefined ? '' : ` (${resource.constructPath})`}`;
}

/** An annotation of a resource; nothing where it is no text. */
export function annotationOf({ manifest }: Resource, key: string): string | undefined {
  return textOf(at(manifest, 'metadata', 'annotations', key));
}

/** The annotations of a resource that are texts. */
export function annotationsOf({ manifest }: Resource): Readonly<Record<string, string>> {
  return textsOf(at(manifest, 'metadata', 'annotations'));
}

/** The labels of a resource that are texts. */
export function labelsOf({ manifest }: Resource): Readonly<Record<string, string>> {
  return textsOf(at(manifest, 'metadata', 'labels'));
}
