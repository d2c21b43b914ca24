import type { IConstruct } from 'constructs';

/** Tells the user of something that is likely not meant. On stderr, for `cdk8s synth` swallows an app's stdout. */
export function warn(construct: IConstruct, message: string): void {
  process.stderr.write(`warning: [${construct.node.path}] ${message}\n`);
}
