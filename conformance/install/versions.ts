import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JudgeError } from '../judge-error';

/** The one place that pins what judges. */
export interface Versions {
  readonly istio: string;
  readonly istioRelease: string;
  readonly istioApi: string;
  readonly gatewayApi: string;
  readonly envoyServer: string;
}

export function readVersions(directory: string): Versions {
  return JSON.parse(readFileSync(join(directory, 'versions.json'), 'utf8')) as Versions;
}

export function pinnedModules(versions: Versions): Readonly<Record<string, string>> {
  return {
    'istio.io/istio': versions.istio,
    'istio.io/api': versions.istioApi,
    'sigs.k8s.io/gateway-api': versions.gatewayApi,
  };
}

/** go.mod has to name versions as well, so they are compared. */
export function checkGoMod(versions: Versions, goMod: string): void {
  for (const [module, version] of Object.entries(pinnedModules(versions))) {
    const found = goMod.match(new RegExp(`^\\s*(?:require )?${module} (\\S+)`, 'm'))?.[1] ?? 'nothing';
    if (found !== version) {
      throw new JudgeError(`judge/go.mod requires ${module} ${found}, but versions.json says ${version}`);
    }
  }
}
