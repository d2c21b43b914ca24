import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/program';

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with files, in which commands are run. */
export function folderWith(files: { readonly [name: string]: string | Buffer }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cli-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Runs the command in a folder. */
export function cdk8sIstio(cwd: string, args: readonly string[], world: Partial<Io> & { input?: string } = {}): Ran {
  let [stdout, stderr] = ['', ''];
  const code = run(args, {
    cwd,
    env: {},
    isTerminal: false,
    width: 100,
    millis: () => 31,
    stdin: () => Buffer.from(world.input ?? ''),
    stdout: text => (stdout += text),
    stderr: text => (stderr += text),
    ...world,
  });
  return { code, stdout, stderr };
}

/** A VirtualService without fault. */
export const SOUND = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews, namespace: shop }
spec:
  hosts: [reviews]
  http:
    - route:
        - destination:
            host: reviews
`;

/** One with an unknown field, in line 10. */
export const UNSOUND = SOUND.replace('host: reviews\n', 'host: reviews\n            subsett: v2\n');

/** Two that claim one host: a warning of a rule, in line 5. */
export const SPLIT = ['one', 'two']
  .map(
    name => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name}, namespace: shop }
spec:
  hosts: [shop.example.com]
  gateways: [edge/edge]
  http: [{ route: [{ destination: { host: ${name}.shop.svc.cluster.local } }] }]
`,
  )
  .join('---\n');
