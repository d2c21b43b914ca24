import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');
const pages = [
  ...readdirSync(root).filter(file => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => join('docs', file)),
];

test.each(pages)('the links of %s lead somewhere', page => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
    .map(([, target]) => target)
    .filter(target => !/^[a-z]+:/.test(target));
  const broken = targets.filter(target => !existsSync(join(root, dirname(page), target)));
  expect(broken.map(target => `${relative(root, join(root, page))} -> ${target}`)).toEqual([]);
});

test.each(pages)('the links of %s into pages meet a heading', page => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const broken = [...text.matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)]
    .map(([, target, anchor]) => ({ target: target === '' ? page : join(dirname(page), target), anchor }))
    .filter(({ target }) => !/^[a-z]+:/.test(target) && target.endsWith('.md') && existsSync(join(root, target)))
    .filter(({ target, anchor }) => !anchorsOf(target).has(anchor))
    .map(({ target, anchor }) => `${target}#${anchor}`);
  expect(broken).toEqual([]);
});

const known = new Map<string, ReadonlySet<string>>();

/** The anchors that GitHub gives the headings of a page, and those that it writes itself. */
function anchorsOf(page: string): ReadonlySet<string> {
  let anchors = known.get(page);
  if (!anchors) {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const headings = [...text.matchAll(/^#+ +(.*?) *#*$/gm)].map(([, heading]) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/<[^>]+>/g, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const written = [...text.matchAll(/<a (?:name|id)="([^"]+)"/g)].map(([, name]) => name);
    anchors = new Set([...headings, ...written]);
    known.set(page, anchors);
  }
  return anchors;
}
