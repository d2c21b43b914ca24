import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Judge } from '../client';
import type { Manifest } from '../examples';
import { manifestsOf, synthExample } from '../examples';
import { freePort } from '../free-port';
import type { Suite, SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';

const GREETING = 'Greetings from Spring Boot!';
const PATHS = ['/spring-gs', '/spring-gs/', '/spring-gs/hello', '/spring-gs?q=1', '/spring-gsfoo', '/'];

/** What the upstream sees of each path, or the status where it is not asked. By hand, from the post and from Istio's documentation. */
const SEEN = {
  'spring-gs': ['/', '/', '/hello', '/?q=1', 404, 404],
  'spring-gs-literal': ['/', '//', '//hello', '/?q=1', '/foo', 404],
};

/** The Service of the post, for the example that has only its two documents. */
const SERVICE: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'spring-gs' },
  spec: { selector: { app: 'spring-gs' }, ports: [{ name: 'http', port: 8080 }] },
};

export const suite: Suite = {
  name: 'curls',
  says: 'the three curls of the post, and what the upstream sees, by what cdk8s synth writes',
  async run(context) {
    const table: Record<string, (string | number)[]> = {};
    for (const name of ['spring-gs', 'spring-gs-literal'] as const) {
      const files = await synthExample(name);
      const written = manifestsOf(files[`${name}.k8s.yaml`]);
      const manifests = written.some(({ kind }) => kind === 'Service') ? written : [SERVICE, ...written];
      await threeCurls(context, name, manifests);
      table[name] = await pathsSeen(context, name, manifests);
    }
    context.say(`request -> upstream sees, by PrefixRoute | by the post's YAML`);
    PATHS.forEach((path, i) => context.say(`  ${path} -> ${table['spring-gs'][i]} | ${table['spring-gs-literal'][i]}`));
  },
};

/** Without a Gateway no connection, with one 404, with the route the greeting. By the real curl where there is one. */
async function threeCurls({ judge, tally }: SuiteContext, name: string, manifests: Manifest[]): Promise<void> {
  const without = (...kinds: string[]) => manifests.filter(({ kind }) => !kinds.includes(kind));
  const port = await freePort();
  const stages: Array<[string, Manifest[], string, unknown]> = [
    ['the Service alone', without('Gateway', 'VirtualService'), '/', 'refused'],
    ['with the Gateway', without('VirtualService'), '/', { status: 404, body: '' }],
    ['with all of it', manifests, '/spring-gs', { status: 200, body: GREETING }],
  ];
  for (const [stage, documents, path, want] of stages) {
    const applied = await judge.apply(toYaml(documents), {
      answers: [{ to: 'spring-gs.default', body: GREETING }],
      ports: { 80: port },
    });
    tally.equal(`${name}, ${stage}: accepted`, [applied.refused, applied.rejected], [[], []]);
    tally.equal(`${name}, ${stage}: curl ${path}`, await curl(port, path), want);
    tally.equal(`${name}, ${stage}: the judge's request`, await ask(judge, path), want);
  }
}

async function pathsSeen(
  { judge, tally }: SuiteContext,
  name: keyof typeof SEEN,
  manifests: Manifest[],
): Promise<(string | number)[]> {
  await judge.apply(toYaml(manifests));
  const answers = await judge.requests(PATHS.map(path => ({ port: 80, host: 'localhost', path })));
  const seen = answers.map(answer => answer.upstream?.path ?? answer.status);
  PATHS.forEach((path, i) => tally.equal(`${name}: ${path}`, seen[i], SEEN[name][i]));
  return seen;
}

async function ask(judge: Judge, path: string): Promise<unknown> {
  const answer = await judge.request({ port: 80, host: 'localhost', path });
  return answer.outcome === 'REFUSED' ? 'refused' : { status: answer.status, body: answer.body };
}

/** The real curl; where there is none, the request of Node. */
async function curl(port: number, path: string): Promise<unknown> {
  const url = `http://localhost:${port}${path}`;
  try {
    const { stdout } = await promisify(execFile)('curl', ['--silent', '--ipv4', '--write-out', '\n%{http_code}', url]);
    const [, body, status] = /^([\s\S]*)\n(\d+)$/.exec(stdout) ?? [];
    return { status: Number(status), body };
  } catch (error) {
    const { code } = error as { code: unknown };
    if (code === 7) {
      return 'refused';
    }
    if (code !== 'ENOENT') {
      throw error;
    }
    return fetch(url.replace('localhost', '127.0.0.1')).then(
      async response => ({ status: response.status, body: await response.text() }),
      () => 'refused',
    );
  }
}
