import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND } from '../../scripts/build/bundle-cli';
import { DOORS } from '../../scripts/build/bundle-packages';

const root = join(__dirname, '..', '..');
const notice = readFileSync(join(root, 'NOTICE'), 'utf8');

test('the licence is the Apache License 2.0, word for word', () => {
  const license = (file: string) => readFileSync(join(root, file), 'utf8').trim();
  expect(license('LICENSE')).toBe(license('node_modules/cdk8s/LICENSE'));
});

test.each(bundled())('%s is bundled, and its licence stands in NOTICE', name => {
  const license = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8');
  const [, ...text] = words(license).split(/(?=Copyright)/);
  expect(notice).toContain(name);
  expect(words(notice)).toContain(text.join(''));
});

test.each(['Istio', 'Gateway API'])(
  'NOTICE says that the descriptions in the generated modules are those of %s',
  name => {
    expect(words(notice)).toMatch(new RegExp(`structure and (their|its) descriptions are (the )?${name}'s`));
  },
);

/** The packages that the build puts into the code. */
function bundled(): string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [...DOORS, COMMAND].map(name => `src/${name}.ts`),
    bundle: true,
    platform: 'node',
    metafile: true,
    write: false,
    outdir: 'lib',
  });
  const names = Object.keys(metafile.inputs).flatMap(
    input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  return [...new Set(names)];
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
