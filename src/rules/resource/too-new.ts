import { Field } from '../../model/field';
import { NEWEST_MINOR, SINCE } from '../../model/since';
import { CORRECTIONS } from '../../model/since-corrections';
import type { Problem, Rule } from '../rule';

/** A table of names as a tree, in which a value is walked once. */
interface Branch {
  since?: number;
  readonly values: Map<string, number>;
  readonly below: Map<string, Branch>;
}

/** An older API server drops the field without a word, or refuses the object. */
export const tooNew: Rule = {
  name: 'resource/too-new',
  level: 'error',
  says: 'a kind, a field or a value is newer than the Istio that is the target',
  source: 'https://istio.io/latest/news/releases/',
  alike: [],
  *check(config) {
    for (const resource of config.resources) {
      const target = resource.istioMinor ?? config.settings.istioMinor ?? NEWEST_MINOR;
      const tree = TREES.get(`${resource.group} ${resource.kind}`);
      if (!tree || target >= NEWEST_MINOR) {
        continue;
      }
      const kind = SINCE[`${resource.apiVersion} ${resource.kind}`];
      if (kind > target) {
        yield problem(new Field(resource, '/kind', resource.kind), `kind ${resource.kind}`, kind, target);
      } else {
        yield* walk(new Field<unknown>(resource, '/spec', resource.manifest.spec), tree, target);
      }
    }
  },
};

function* walk(field: Field<unknown>, branch: Branch, target: number): Iterable<Problem> {
  if (branch.since !== undefined && branch.since > target) {
    yield problem(field, `field ${field.pointer}`, branch.since, target);
    return;
  }
  const value = typeof field.value === 'string' ? branch.values.get(field.value) : undefined;
  if (value !== undefined && value > target) {
    yield problem(field, `value '${String(field.value)}' of ${field.pointer}`, value, target);
  }
  if (typeof field.value === 'object' && field.value !== null) {
    const object = field as Field<Record<string, unknown>>;
    for (const key of Object.keys(object.value)) {
      const next = branch.below.get(key) ?? branch.below.get('*');
      if (next) {
        yield* walk(object.get(key), next, target);
      }
    }
  }
}

function problem(at: Field<unknown>, what: string, since: number, target: number): Problem {
  return {
    at,
    message: `${what} needs Istio 1.${since}, the target is 1.${target}`,
    fix: 'leave it out, or raise the target (IstioVersion.target)',
  };
}

const TREES = new Map<string, Branch>();
for (const [name, since] of Object.entries({ ...SINCE, ...CORRECTIONS })) {
  const [, kind, path = '', value] = /^(\S+ \S+)(?: \/spec(\/[^=]*)?(?:=(.*))?)?$/.exec(name) ?? [];
  // a kind of a version stands in the table as 'group/version Kind'
  const key = kind.replace(/\/\S+/, '');
  const root = TREES.get(key) ?? newBranch();
  TREES.set(key, root);
  const branch = path.split('/').filter(Boolean).reduce(grow, root);
  if (value !== undefined) {
    branch.values.set(value, since);
  } else if (name.includes(' /spec/')) {
    branch.since = since;
  }
}

function grow(branch: Branch, key: string): Branch {
  const next = branch.below.get(key) ?? newBranch();
  branch.below.set(key, next);
  return next;
}

function newBranch(): Branch {
  return { values: new Map(), below: new Map() };
}
