import { RULES } from '../../src/rules';
import { sample } from '../generate';
import { brokenManifestOf } from './arbitrary';
import { ourRefusal } from './authority';
import { UNREACHABLE } from './exclusions';
import { type Kind, rulesOf } from './kinds';
import type { Manifest } from './manifest';
import { manifestsIn, pageDocuments } from './pages';
import { SEEDS } from './seeds';
import { variantOf } from './vary';

/** So many variants are made for each that is wanted: not each has the fault still. */
const TRIES = 4;

/** For each rule of istiod's, manifests that break it: those on its page, put into others. */
export function breakingWebhookRules(kinds: readonly Kind[], each: number, seed: number): Manifest[] {
  const documents = pageDocuments().filter(({ bad, rule }) => bad && rule.refusedBy === 'istiod');
  return RULES.filter(({ refusedBy }) => refusedBy === 'istiod').flatMap(({ name }, i) => {
    const bad = documents.filter(({ rule }) => rule.name === name).flatMap(({ text }) => manifestsIn(text));
    const breaks = (manifest: Manifest): boolean =>
      ourRefusal(manifest).reasons.some(reason => reason.startsWith(`${name}: `));
    return bad.flatMap(document => variants(document, kinds, Math.ceil(each / bad.length), seed + i, breaks));
  });
}

/** For each rule in CEL, manifests that break it, of the kinds that have it by turns. */
export function breakingCelRules(kinds: readonly Kind[], each: number, seed: number): Manifest[] {
  const seeds = SEEDS.map(manifest => ({ manifest, reasons: ourRefusal(manifest).reasons }));
  const hard = seeds.flatMap(({ reasons }) => reasons).join('\n');
  const all = kinds
    .flatMap(kind => rulesOf(kind).map(rule => ({ kind, rule })))
    .filter(({ rule: { message } }) => !(message in UNREACHABLE) && !hard.includes(message));
  const made = all.flatMap(({ kind, rule }, i) => {
    const places = all.filter(other => other.rule.message === rule.message).length;
    return sample(brokenManifestOf(kind, rule), { seed: seed + i, cases: Math.ceil(each / places) });
  });
  const found = seeds.flatMap(({ manifest, reasons: [reason] }, i) => {
    if (reason === undefined) throw new Error(`nothing is wrong with ${JSON.stringify(manifest)}`);
    return variants(manifest, kinds, each, seed + i, other => ourRefusal(other).reasons.includes(reason));
  });
  return [...(made as Manifest[]), ...found];
}

function variants(
  manifest: Manifest,
  kinds: readonly Kind[],
  most: number,
  seed: number,
  keep: (variant: Manifest) => boolean,
): Manifest[] {
  const group = manifest.apiVersion.split('/')[0];
  const versions = kinds.filter(({ apiVersion, kind }) => kind === manifest.kind && apiVersion.startsWith(`${group}/`));
  if (versions.length === 0) return [];
  const all = sample(variantOf(manifest, versions), { seed, cases: most * TRIES });
  const kept: Manifest[] = [];
  for (const variant of all) if (kept.length < most && keep(variant)) kept.push(variant);
  return kept;
}
