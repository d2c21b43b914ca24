import { join } from 'node:path';
import * as ts from 'typescript';
import { inTaskFixture } from '../../scripts/docs/task-fixture';
import { readTaskPage, taskPages } from '../../scripts/docs/task-page';
import { TASK_GROUPS } from '../../scripts/docs/task-groups';
import { checkTaskTable, missingTasks, taskTable } from '../../scripts/docs/task-table';
import { yamlOf } from '../../scripts/docs/task-yaml';

const pages = taskPages();
const root = join(__dirname, '../..');

for (const { file, id, title, says, examples } of pages) {
  describe(`docs/tasks/${file}`, () => {
    test('is named after its id', () => {
      expect(file).toMatch(new RegExp(`^${id}-[a-z0-9]+(-[a-z0-9]+)*\\.md$`));
    });

    test('gives the YAML that it shows, and no warning', () => {
      const said = listening(() =>
        examples.forEach(({ code, yaml }) => expect(yamlOf(code, require).trimEnd()).toBe(yaml.trimEnd())),
      );
      expect(said).toEqual([]);
    });

    test('has a row in docs/tasks.md', () => {
      expect(taskTable()).toContain(`| ${id} | [${title}](tasks/${file}) | ${says} | `);
    });
  });
}

test('no task has two pages', () => {
  const ids = pages.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('each of the 64 tasks has a page, or a reason why it has none', () => {
  expect(TASK_GROUPS.reduce((sum, { count }) => sum + count, 0)).toBe(64);
  expect(missingTasks(pages)).toEqual([]);
});

test('docs/tasks.md is what the pages say', () => {
  checkTaskTable();
});

test('the snippets of the tasks have no error of types', () => {
  const programs = new Map(
    pages.flatMap(({ file, examples }) =>
      examples.map(({ code }, i) => [join(root, 'docs/tasks', `${file}.${i}.ts`), inTaskFixture(code)] as const),
    ),
  );
  expect(errorsOf(programs)).toEqual([]);
});

const whole =
  '# T1 A title\n\nWhat it does. More.\n\n```ts fixture=task\nx;\n```\n\n```yaml\na: 1\n```\n\nSee https://istio.io/x/\n';

test('a page is read by its parts', () => {
  expect(readTaskPage('T1-a.md', whole)).toEqual({
    file: 'T1-a.md',
    id: 'T1',
    title: 'A title',
    says: 'What it does.',
    links: ['https://istio.io/x/'],
    examples: [{ code: 'x;\n', yaml: 'a: 1\n' }],
  });
});

test.each([
  ['# T1 A title\n', '# A title\n', "heading '# <ID> <title>'"],
  ['What it does. More.\n\n', '', 'sentence below its heading'],
  ['fixture=task', '', "snippet '```ts fixture=task'"],
  ['```yaml', '```', 'YAML behind a snippet'],
  ['https://istio.io/x/', 'there', 'link to https://istio.io/'],
])('a page without %j is refused', (part, instead, what) => {
  expect(() => readTaskPage('T1-a.md', whole.replace(part, instead))).toThrow(`docs/tasks/T1-a.md has no ${what}`);
});

function listening(run: () => void): string[] {
  const said: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0);
  try {
    run();
  } finally {
    write.mockRestore();
  }
  return said;
}

/** Checks programs that are in no file, in one go: the library's own types cost the most. */
function errorsOf(programs: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), file => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(
    {
      compilerOptions: {
        ...config.compilerOptions,
        noEmit: true,
        noUnusedLocals: false,
        paths: { 'cdk8s-istio': ['./src/index.ts'] },
      },
      files: [],
    },
    ts.sys,
    root,
  );
  const files = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...files,
    fileExists: file => programs.has(file) || files.fileExists(file),
    readFile: file => programs.get(file) ?? files.readFile(file),
    getSourceFile: (file, ...rest) => {
      const text = programs.get(file);
      return text === undefined ? files.getSourceFile(file, ...rest) : ts.createSourceFile(file, text, rest[0]);
    },
  };
  const program = ts.createProgram([...programs.keys()], options, host);
  return [...programs.keys()].flatMap(file => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}
