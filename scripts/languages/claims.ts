import type { Played, Scene } from './language';

/** What is claimed of a scene in every language. The first language is TypeScript's, which the others are held against. */
export interface Claim {
  readonly scene: Scene;
  readonly says: string;
  /** Why it does not hold. */
  problem(played: Played, typescript: Played): string | undefined;
}

const ARGUMENT = "prefix must start with '/', got 'cart' (did you mean '/cart'?)";
const MESH =
  '[shop/Two] Gateway shop/edge is there twice, also by shop/One: of the two the cluster keeps one (set metadata.name of one of them)';

export const CLAIMS: readonly Claim[] = [
  { scene: 'hello', says: 'writes the same files', problem: sameFiles },
  { scene: 'shop', says: 'writes the same files', problem: sameFiles },
  { scene: 'ask', says: 'prints the same answers', problem: sameAnswers },
  { scene: 'argument', says: 'shows the text of an argument that is refused', problem: showing(ARGUMENT) },
  { scene: 'mesh', says: 'shows the text of a mesh that is refused', problem: showing(MESH) },
];

function sameFiles(played: Played, { files }: Played): string | undefined {
  if (played.status !== 0) return failed(played);
  if (files.size === 0) return 'TypeScript wrote nothing';
  const names = new Set([...files.keys(), ...played.files.keys()]);
  const other = [...names].find(name => files.get(name) !== played.files.get(name));
  return other === undefined ? undefined : `${other} differs:\n${played.files.get(other) ?? 'it is not there'}`;
}

function sameAnswers(played: Played, { stdout }: Played): string | undefined {
  if (played.status !== 0) return failed(played);
  if (stdout.trim() === '') return 'TypeScript printed nothing';
  return played.stdout === stdout ? undefined : `it printed\n${played.stdout}instead of\n${stdout}`;
}

function showing(text: string): Claim['problem'] {
  return played => {
    if (played.status === 0) return 'it did not fail';
    return (played.stdout + played.stderr).includes(text) ? undefined : failed(played);
  };
}

function failed({ status, stdout, stderr }: Played): string {
  return `it exited with ${status}\n${stdout}${stderr}`;
}
