import { readFileSync } from 'node:fs';
import type { Resource } from '../model/resource';
import type { Skipped, Unreadable } from '../render/report';
import { readResources, type NoManifest } from '../yaml/resources';
import { CONFIG_FILE } from './config-file';
import { type FoundFile, STDIN } from './find-files';
import type { Io } from './io';
import { reasonOf } from './reason-of';

/** What files hold. */
export interface Input {
  readonly resources: readonly Resource[];
  readonly unreadable: readonly Unreadable[];
  readonly skipped: readonly Skipped[];
  /** How many files have a resource. */
  readonly files: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** What a text needs, to be worth a second look. */
const LIKE_A_MANIFEST = /\bapiVersion\b|^\s*kind:/im;
/** The templates of a Helm chart. */
const IN_TEMPLATES = /(?:^|[\\/])templates[\\/]/;
const TEMPLATE = 'a template that is yet to be rendered';

/** Reads files. One that cannot be read hides no other. */
export function readFiles(files: readonly FoundFile[], io: Io): Input {
  const reader = new Reader();
  for (const file of files) {
    reader.read(file, () => (file.path === STDIN ? io.stdin() : readFileSync(file.path)));
  }
  return reader;
}

class Reader implements Input {
  public readonly resources: Resource[] = [];
  public readonly unreadable: Unreadable[] = [];
  public readonly skipped: Skipped[] = [];
  public readonly texts = new Map<string, string>();
  public files = 0;

  public read({ name, path, named }: FoundFile, bytes: () => Buffer): void {
    let text: string;
    try {
      text = decoded(bytes());
    } catch (e) {
      this.unreadable.push({ file: name, message: reasonOf(e) });
      return;
    }
    if (path.endsWith(CONFIG_FILE)) {
      return;
    }
    if (!named && !LIKE_A_MANIFEST.test(text)) {
      this.skipped.push({ file: name, why: 'no manifest' });
    } else if (text.includes('{{') && IN_TEMPLATES.test(path)) {
      this.skipped.push({ file: name, why: TEMPLATE });
    } else {
      this.parse(name, text);
    }
  }

  private parse(file: string, text: string): void {
    this.texts.set(file, text);
    const { resources, noManifests, faults } = readResources(text, file);
    if (faults.length > 0 && text.includes('{{')) {
      this.skipped.push({ file, why: TEMPLATE });
    } else {
      this.unreadable.push(...faults.map(({ message, at }) => ({ file, ...at, message })));
    }
    const before = this.resources.length;
    for (const resource of resources) {
      const isKustomization = resource.group === 'kustomize.config.k8s.io';
      if (isKustomization) {
        this.skipped.push({ file, why: `a ${resource.kind} of Kustomize` });
      } else {
        this.resources.push(resource);
      }
    }
    this.files += this.resources.length > before ? 1 : 0;
    noManifests.forEach(document => this.notAManifest(file, document, resources.length > 0));
  }

  private notAManifest(file: string, { value, source }: NoManifest, among: boolean): void {
    const lacks = lackOf(value);
    if (lacks !== undefined) {
      this.unreadable.push({ file, ...source.positionOf(''), message: lacks });
    } else {
      this.skipped.push({ file, ...(among ? { line: source.positionOf('').line } : {}), why: 'no manifest' });
    }
  }
}

/** What one that was meant for a manifest lacks. */
function lackOf(value: unknown): string | undefined {
  const { apiVersion, kind, metadata, spec } = value as Readonly<Record<string, unknown>>;
  const has = (field: unknown) => typeof field === 'string' && field !== '';
  if (has(apiVersion) === has(kind) || typeof (metadata ?? spec) !== 'object') {
    return undefined;
  }
  return has(kind) ? `a ${String(kind)} without apiVersion` : `an object of ${String(apiVersion)} without kind`;
}

/** The text of a file: UTF-8, or UTF-16 where it says so, as a redirection in PowerShell writes it. */
function decoded(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
