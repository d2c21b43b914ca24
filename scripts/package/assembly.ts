import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What jsii says of the package, as far as the proofs read it. */
export interface Assembly {
  readonly types: { readonly [fqn: string]: Type };
}

export interface Type {
  readonly name: string;
  /** The submodule, absent for what stands in the root. */
  readonly namespace?: string;
  readonly properties?: ReadonlyArray<{ readonly name: string; readonly type: Reference }>;
  readonly methods?: readonly Callable[];
  readonly initializer?: Callable;
}

export interface Callable {
  readonly name?: string;
  readonly parameters?: ReadonlyArray<{ readonly name: string; readonly type: Reference }>;
  readonly returns?: { readonly type: Reference };
}

export interface Reference {
  readonly primitive?: string;
  readonly union?: unknown;
  readonly collection?: { readonly elementtype: Reference };
}

/** The assembly of the package in `folder`. */
export function assemblyOf(folder: string): Assembly {
  return JSON.parse(gunzipSync(readFileSync(join(folder, '.jsii.gz'))).toString('utf8')) as Assembly;
}

/** The places of the root module whose type another language knows only as "anything". */
export function untyped(assembly: Assembly): string[] {
  return Object.values(assembly.types)
    .filter(type => type.namespace === undefined)
    .flatMap(type => [
      ...(type.properties ?? []).flatMap(property => vague(`${type.name}.${property.name}`, property.type)),
      ...(type.methods ?? []).flatMap(method => vagueIn(`${type.name}.${method.name}`, method)),
      ...(type.initializer === undefined ? [] : vagueIn(`new ${type.name}`, type.initializer)),
    ]);
}

function vagueIn(where: string, { parameters = [], returns }: Callable): string[] {
  return [
    ...parameters.flatMap(parameter => vague(`${where}(${parameter.name})`, parameter.type)),
    ...(returns === undefined ? [] : vague(where, returns.type)),
  ];
}

function vague(where: string, type: Reference): string[] {
  if (type.collection !== undefined) return vague(where, type.collection.elementtype);
  if (type.union !== undefined) return [`${where} is a union`];
  return type.primitive === 'any' || type.primitive === 'json' ? [`${where} is ${type.primitive}`] : [];
}
