import { checkConfig } from '../../src/check/check';
import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';
import type { Verdict } from '../types';
import { isPatchValue } from './exclusions';

/** Who refuses a document. What both would refuse, the API server refuses: istiod is not asked any more. */
export type Refuser = 'the API server' | 'istiod' | 'nobody';

/** Who refuses a document, and why. */
export interface Refusal {
  readonly by: Refuser;
  readonly reasons: readonly string[];
}

/** Who refuses a manifest by our rules; the reasons begin with the name of the rule. */
export function ourRefusal(manifest: object): Refusal {
  const found = checkConfig(new Config([toResource(manifest)!]));
  const of = (authority: string): string[] =>
    found.filter(({ rule }) => rule.refusedBy === authority).map(({ rule, message }) => `${rule.name}: ${message}`);
  return firstRefusal(of('api-server'), of('istiod'));
}

/** Who refuses a document in truth, the values of patches aside. */
export function trueRefusal({ kind, errors }: Verdict): Refusal {
  const of = (webhook: boolean): string[] =>
    errors
      .filter(({ stage }) => (stage === 'webhook') === webhook)
      .filter(({ message }) => !webhook || !isPatchValue(kind, message))
      .map(({ path, message }) => `${path === undefined ? '' : `${path}: `}${message}`);
  return firstRefusal(of(false), of(true));
}

function firstRefusal(apiServer: readonly string[], istiod: readonly string[]): Refusal {
  if (apiServer.length > 0) return { by: 'the API server', reasons: apiServer };
  return istiod.length > 0 ? { by: 'istiod', reasons: istiod } : { by: 'nobody', reasons: [] };
}
