/** Localities as istiod's webhook takes them: `region/zone/sub-zone`, or less with `*` at its end. */
import { quote } from '../quote';

/** Why istiod takes `text` for no locality. */
export function problemOfLocality(what: string, text: string): string | undefined {
  const starred = text.indexOf('*') !== -1 && text.indexOf('*') !== text.length - 1;
  return starred || partsOf(text).includes('')
    ? `${what} must be 'region/zone/sub-zone', or less with '*' at its end, got ${quote(text)}`
    : undefined;
}

/** Whether istiod refuses `later` behind `earlier`. It does not see that `r/*` covers `r/z` when it comes last. */
export function refusesAfter(earlier: string, later: string): boolean {
  const [region, zone, subZone] = partsOf(earlier);
  const [laterRegion, laterZone, laterSubZone] = partsOf(later);
  if (earlier === '*') {
    return true;
  }
  if (region !== laterRegion) {
    return false;
  }
  if (laterZone === undefined || zone === undefined || zone === '*') {
    return true;
  }
  if (zone !== laterZone) {
    return false;
  }
  return laterSubZone === undefined || subZone === undefined || subZone === '*' || subZone === laterSubZone;
}

/** Whether istiod takes the shares of a locality: from 1 to 100, and 100 in all. */
export function areShares(weights: readonly number[]): boolean {
  return weights.reduce((a, b) => a + b, 0) === 100 && !weights.includes(0);
}

/** What is behind the second slash is all sub-zone. */
function partsOf(text: string): string[] {
  const [region, zone, ...subZone] = text.split('/');
  return subZone.length > 0 ? [region, zone, subZone.join('/')] : text.split('/');
}
