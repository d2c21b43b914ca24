import { problemOfDnsLabel } from '../model/grammar';
import { listed, quote } from '../model/quote';

/** Why a list of namespaces is none that an object can be exported to. */
export function problemOfExportTo(exportTo: readonly string[] | undefined): string | undefined {
  if (!exportTo) {
    return undefined;
  }
  const twice = exportTo.find((entry, i) => exportTo.indexOf(entry) < i);
  return (
    (twice === undefined ? undefined : `exportTo must name a namespace once, got ${quote(twice)} twice`) ??
    (exportTo.length > 1 && exportTo.includes('*')
      ? `'*' in exportTo must stand alone, got ${listed(exportTo.map(quote))}`
      : undefined) ??
    exportTo
      .filter(entry => entry !== '.' && entry !== '*')
      .map(entry => problemOfDnsLabel('namespace in exportTo', entry))
      .find(Boolean)
  );
}
