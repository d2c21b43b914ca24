import { isDeepStrictEqual } from 'node:util';
import { Chart, Testing } from 'cdk8s';
import type { IstioDocument, IstioManifest } from './documents';
import type { Entry } from './entry';

/** What became of a document. */
export interface Reproduced {
  readonly same: boolean;
  /** The `spec` that our constructs gave, or why there is none. */
  readonly got: unknown;
  readonly want: unknown;
}

/** Has an entry write its document, in an app of its own, and compares what they specify. */
export function reproduce({ manifest }: IstioDocument, entry: Entry): Reproduced {
  const want = normalized(manifest.spec ?? {});
  const got = normalized(specOf(manifest, entry));
  return { same: isDeepStrictEqual(got, want), got, want };
}

function specOf({ kind, apiVersion, metadata }: IstioManifest, entry: Entry): unknown {
  const group = groupOf(apiVersion);
  try {
    const chart = new Chart(Testing.app(), 'r', { namespace: metadata?.namespace ?? 'default' });
    entry(chart);
    const written = (Testing.synth(chart) as IstioManifest[]).filter(
      candidate => candidate.kind === kind && groupOf(candidate.apiVersion) === group,
    );
    return written.length === 1 ? (written[0].spec ?? {}) : `${written.length} documents of ${kind}`;
  } catch (error) {
    return (error as Error).message;
  }
}

function groupOf(apiVersion: string): string {
  return apiVersion.split('/')[0];
}

/**
 * A value with each duration in it as milliseconds, and protocols in capitals: `5m` and `300s` are one, and so are `tls` and `TLS`. And
 * without the zeros of enums, which a message of proto3 cannot tell from none.
 */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value === 'object' && value !== null) {
    const said = Object.entries(value).filter(([key, item]) => !(key in ZEROS && ZEROS[key] === item));
    return Object.fromEntries(
      said.map(([key, item]: [string, unknown]) => [
        key,
        key === 'protocol' && typeof item === 'string' ? item.toUpperCase() : normalized(item),
      ]),
    );
  }
  const [, number, unit] = (typeof value === 'string' && /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(value)) || [];
  return unit === undefined ? value : `${Number(number) * MILLISECONDS[unit]} ms`;
}

/** Of an AuthorizationPolicy, and of a ServiceEntry: we write the latter, Istio's documents now and then. */
const ZEROS: { readonly [key: string]: unknown } = { action: 'ALLOW', location: 'MESH_EXTERNAL', resolution: 'NONE' };

const MILLISECONDS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
