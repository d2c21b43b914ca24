import { closest } from '../../model/closest';
import { namespaceNames } from '../../model/namespaces';
import type { Rule } from '../rule';

const KINDS = ['DestinationRule', 'ServiceEntry', 'VirtualService'] as const;

/** Charts seldom own the namespaces of others, so that an open mesh tells slips alone. */
export const exportToNotFound: Rule = {
  name: 'resource/export-to-not-found',
  level: 'warning',
  group: 'reference',
  says: 'an object is exported to a namespace that is not there',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-export_to',
  alike: ['KIA0005'],
  *check(config) {
    const names = namespaceNames(config);
    const meant = new Map<string, string | undefined>();
    for (const spec of KINDS.flatMap(kind => config.specs(kind))) {
      for (const [i, to] of (spec.value?.exportTo ?? []).entries()) {
        if (to === '*' || to === '.' || to === '~' || names.has(to)) {
          continue;
        }
        if (!meant.has(to)) {
          meant.set(to, likelyMeant(to, names));
        }
        const near = meant.get(to);
        if (near !== undefined || config.settings.closed) {
          yield {
            at: spec.get('exportTo').items()[i],
            message: `no namespace '${to}' is there`,
            fix: near === undefined ? 'correct the name, or declare the Namespace' : `did you mean '${near}'?`,
          };
        }
      }
    }
  },
};

/** The namespace that was likely meant. `ns-1` and `ns-2` are two of a kind, and no slip. */
function likelyMeant(to: string, names: ReadonlySet<string>): string | undefined {
  const letters = to.replace(/\d+/g, '');
  return closest(
    to,
    [...names].filter(name => name.replace(/\d+/g, '') !== letters),
  );
}
