import { emit } from './cel-emit';
import { parseCel } from './cel-parse';
import { typeOf } from './cel-type';
import { expectKeywords, type CrdSchema } from './crd-schema';

/** Where the functions stand that generated code calls. */
const HOMES: { readonly [file: string]: readonly string[] } = {
  '../cel/duration': ['duration'],
  '../cel/ip': ['isFormatIpv4', 'isFormatIpv6', 'isIP'],
  '../cel/lists': ['all', 'both', 'either', 'every', 'exists', 'filter', 'must', 'one', 'some'],
  '../cel/text': ['size', 'substring', 'toInt'],
  '../cel/url': ['isURL', 'schemeOf'],
  '../kind': ['kind'],
  '../shapes/list': ['list'],
  '../shapes/map': ['anyObject', 'map'],
  '../shapes/object': ['object'],
  '../shapes/scalar': ['flag', 'integer', 'number', 'text'],
  '../shapes/shape': ['initially', 'nullable', 'rule'],
};

/** The generated code of one API group: equal shapes and equal rules are written once. */
export class Module {
  readonly #used = new Set<string>();
  readonly #constants = new Map<string, string>();
  readonly #names = new Set<string>();
  readonly #lines: string[] = [];

  /** Names a function of ours, so that it is imported. */
  public use(name: string): string {
    this.#used.add(name);
    return name;
  }

  /** A name for an expression: the same for an equal one. */
  public share(text: string, hint: string, comment = ''): string {
    const known = this.#constants.get(text);
    if (known !== undefined) return known;
    const name = this.#unique(hint);
    this.#constants.set(text, name);
    this.#lines.push(`${comment}const ${name} = ${text};`);
    return name;
  }

  /** The rules of a schema; nothing if it has none. */
  public rules(schema: CrdSchema): string | undefined {
    const rules = (schema['x-kubernetes-validations'] ?? []).filter(({ rule }) => !isTransition(rule));
    if (rules.length === 0) return undefined;
    const names = rules.map(entry => {
      expectKeywords(entry, ['rule', 'message']);
      const { code, type } = emit(parseCel(entry.rule), {
        variables: new Map([['self', typeOf(schema)]]),
        present: new Set(),
        used: this.#used,
      });
      if (type.is !== 'bool') throw new Error(`the rule '${entry.rule}' is no test`);
      const message = (entry.message ?? `must hold: ${entry.rule}`).replace(/\s+/g, ' ').trim();
      const comment = `// ${entry.rule.replace(/\s+/g, ' ').trim()}\n`;
      return this.share(`${this.use('rule')}(${JSON.stringify(message)}, self => ${code})`, 'rule', comment);
    });
    return `[${names.join(', ')}]`;
  }

  /** The whole module, not formatted. */
  public toString(header: string, end: string): string {
    const imports = Object.entries(HOMES).flatMap(([file, names]) => {
      const used = names.filter(name => this.#used.has(name));
      return used.length > 0 ? [`import { ${used.join(', ')} } from '${file}';`] : [];
    });
    return [header, ...imports, '', ...this.#lines, '', end].join('\n');
  }

  #unique(hint: string): string {
    const word = hint.replace(/\W/g, '_');
    const taken = (name: string): boolean => this.#names.has(name) || RESERVED.includes(name);
    let name = word;
    for (let i = 2; taken(name); i++) name = `${word}${i}`;
    this.#names.add(name);
    return name;
  }
}

/** A rule about a change holds of what is new. */
function isTransition(rule: string): boolean {
  return /\boldSelf\b/.test(rule);
}

const RESERVED = [
  ...Object.values(HOMES).flat(),
  ...'default delete export for from function in package self var with KINDS'.split(' '),
];
