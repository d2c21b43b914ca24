import fc, { type Arbitrary } from 'fast-check';

type Path = ReadonlyArray<string | number>;

/** What may stand where something else is expected. */
const ODD: readonly unknown[] = [
  null,
  'x',
  '',
  '*',
  0,
  1,
  -1,
  80.5,
  true,
  [],
  {},
  ['x'],
  [null],
  { x: 1 },
  'yes',
  '80',
  1e20,
];

/** A manifest with one or two things changed, as a slip would change it. */
export function mutated(manifest: Arbitrary<object>): Arbitrary<object> {
  const change = fc.record({ at: fc.nat(), how: fc.nat(HOW.length - 1), what: fc.constantFrom(...ODD) });
  return fc
    .tuple(manifest, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([value, changes]) => changes.reduce((left, { at, how, what }) => apply(left, at, HOW[how], what), value));
}

type Change = (parent: any, key: string | number, what: unknown) => void;

const replace: Change = (parent, key, what) => (parent[key] = what);
const leaveOut: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};
const rename: Change = (parent, key) => {
  if (Array.isArray(parent)) return;
  parent[`${key}s`] = parent[key];
  delete parent[key];
};
const add: Change = (parent, _, what) => {
  if (Array.isArray(parent)) parent.push(what);
  else parent.unknownField = what;
};
const twice: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.push(parent[Number(key)]);
};
const wrap: Change = (parent, key) => (parent[key] = [parent[key]]);
const HOW = [replace, replace, replace, leaveOut, leaveOut, rename, add, twice, twice, wrap];

function apply(manifest: object, at: number, change: Change, what: unknown): object {
  const copy = structuredClone(manifest) as Record<string, unknown>;
  const paths = pathsIn(copy).filter(([first]) => first !== 'apiVersion' && first !== 'kind');
  const path = paths[at % paths.length];
  const parent = path.slice(0, -1).reduce<any>((value, key) => value[key], copy);
  change(parent, path[path.length - 1], what);
  return copy;
}

/** The path of every value in a manifest. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner = Array.isArray(value)
    ? value.map((item, i) => [i, item] as const)
    : Object.entries(typeof value === 'object' && value !== null ? value : {});
  return inner.flatMap(([key, item]) => [[...path, key], ...pathsIn(item, [...path, key])]);
}
