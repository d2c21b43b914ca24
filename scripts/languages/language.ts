import type { Finished } from '../build/run';
import type { Bindings } from './bindings';

/** The programs that each language has: `hello` stands on the page of languages, the rest in programs/. */
export type Scene = 'hello' | 'shop' | 'ask' | 'argument' | 'mesh';

/** A language that the library is published for. */
export interface Language {
  readonly name: string;
  /** The programs that it needs on the machine, with what to look for when one is missing. */
  readonly needs: readonly Tool[];
  /** Installs the package in a project of its own, with all scenes compiled. */
  install(bindings: Bindings, folder: string): Project;
}

/** A project that is ready to run. */
export interface Project {
  /** The command that runs a scene. */
  command(scene: Scene): readonly string[];
  readonly folder: string;
  readonly env?: { readonly [name: string]: string };
}

/** A program on the machine. */
export interface Tool {
  readonly program: string;
  readonly version: string;
  /** What it belongs to: `a JDK`. */
  readonly what: string;
}

/** What a scene did. */
export interface Played extends Finished {
  /** The files that it wrote, by name. */
  readonly files: ReadonlyMap<string, string>;
}
