/** The package as users get it. */
export interface Packed {
  readonly tarball: string;
  /** The tarball's contents. */
  readonly folder: string;
  /** For everything that a proof writes. */
  readonly scratch: string;
}

/** Something that has to hold of the package: `prove` throws when it does not. */
export interface Proof {
  readonly name: string;
  prove(packed: Packed): void;
}
