/**
 * What the API server asks of `metadata`, whatever the kind.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
import { quote } from '../model/quote';
import { type Fault, below, fault } from './fault';
import { isObject } from './shapes/plain';
import { anyObject, map } from './shapes/map';
import { list } from './shapes/list';
import { object } from './shapes/object';
import { flag, integer, text } from './shapes/scalar';

const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const NAME_PART = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const ANNOTATIONS_LIMIT = 256 * 1024;

const SHAPE = object({
  name: text(),
  generateName: text(),
  namespace: text(),
  selfLink: text(),
  uid: text(),
  resourceVersion: text(),
  generation: integer(64, { min: 0 }),
  creationTimestamp: text(),
  deletionTimestamp: text(),
  deletionGracePeriodSeconds: integer(64),
  labels: map(text()),
  annotations: map(text()),
  ownerReferences: list(
    object(
      {
        apiVersion: text({ min: 1 }),
        kind: text({ min: 1 }),
        name: text({ min: 1 }),
        uid: text({ min: 1 }),
        controller: flag(),
        blockOwnerDeletion: flag(),
      },
      { required: ['apiVersion', 'kind', 'name', 'uid'] },
    ),
  ),
  finalizers: list(text()),
  managedFields: list(anyObject()),
});

/** Adds what is wrong with the metadata of an object. */
export function checkMetadata(metadata: unknown, namespaced: boolean, faults: Fault[]): void {
  const start = faults.length;
  SHAPE.check(metadata ?? {}, faults);
  if (isObject(metadata ?? {})) {
    checkNames((metadata ?? {}) as Record<string, unknown>, namespaced, faults);
  }
  below(faults, start, 'metadata');
}

function checkNames(metadata: Record<string, unknown>, namespaced: boolean, faults: Fault[]): void {
  const { name, generateName, namespace, labels, annotations, finalizers } = metadata;
  const named = name === undefined || name === null || name === '';
  if (named && !generateName) {
    bad(faults, 'must have a name');
  } else if (typeof name === 'string' && !named && !isSubdomain(name)) {
    bad(faults, `must be made of a-z, 0-9, '-' and '.', at most 253 of them, got ${quote(name)}`, 'name');
  }
  if (typeof generateName === 'string' && generateName && !isSubdomain(generateName.replace(/-$/, 'a'))) {
    bad(faults, `must be made of a-z, 0-9, '-' and '.', got ${quote(generateName)}`, 'generateName');
  }
  if (typeof namespace === 'string' && namespace) {
    if (!namespaced) {
      bad(faults, 'must be left out: the kind belongs to the cluster', 'namespace');
    } else if (!isLabel(namespace)) {
      bad(faults, `must be made of a-z, 0-9 and '-', at most 63 of them, got ${quote(namespace)}`, 'namespace');
    }
  }
  for (const [key, value] of entries(labels)) {
    if (!isQualifiedName(key) || (typeof value === 'string' && value && !isNamePart(value))) {
      bad(faults, `must be a label of Kubernetes, got ${quote(`${key}=${String(value)}`)}`, key, 'labels');
    }
  }
  for (const [key] of entries(annotations)) {
    if (!isQualifiedName(key.toLowerCase())) {
      bad(faults, `must have a name of letters, digits, '-', '_' and '.', got ${quote(key)}`, key, 'annotations');
    }
  }
  const bytes = entries(annotations).reduce((sum, pair) => sum + pair.map(byteLength).reduce((a, b) => a + b), 0);
  if (bytes > ANNOTATIONS_LIMIT) {
    bad(faults, `must have at most ${ANNOTATIONS_LIMIT} bytes, got ${bytes}`, 'annotations');
  }
  for (const finalizer of Array.isArray(finalizers) ? finalizers : []) {
    if (typeof finalizer === 'string' && !isQualifiedName(finalizer)) {
      bad(faults, `must be made of qualified names, got ${quote(finalizer)}`, 'finalizers');
    }
  }
}

function bad(faults: Fault[], message: string, ...path: string[]): void {
  fault(faults, 'bad-metadata', message, ...path);
}

function entries(value: unknown): Array<[string, unknown]> {
  return isObject(value) ? Object.entries(value) : [];
}

function byteLength(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0;
}

function isLabel(name: string): boolean {
  return name.length <= 63 && DNS_LABEL.test(name);
}

function isSubdomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every(label => DNS_LABEL.test(label));
}

function isNamePart(name: string): boolean {
  return name.length <= 63 && NAME_PART.test(name);
}

function isQualifiedName(name: string): boolean {
  const parts = name.split('/');
  return parts.length <= 2 && isNamePart(parts[parts.length - 1]) && (parts.length === 1 || isSubdomain(parts[0]));
}
