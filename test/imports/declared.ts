import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { root } from './pinned';

export interface Property {
  readonly type: ts.TypeNode;
  readonly optional: boolean;
  readonly comment: string;
}

/** What a generated file declares, by name. */
export interface Declared {
  readonly classes: Map<string, string>;
  readonly interfaces: Map<string, Map<string, Property>>;
  readonly enums: Map<string, (string | number)[]>;
  readonly source: ts.SourceFile;
}

export function parse(file: string): Declared {
  const text = readFileSync(join(root, 'imports', `${file}.ts`), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const declared = { classes: new Map(), interfaces: new Map(), enums: new Map(), source };
  source.forEachChild(node => {
    if (ts.isClassDeclaration(node)) add(declared.classes, node.name!.text, commentOf(node));
    if (ts.isEnumDeclaration(node)) add(declared.enums, node.name.text, node.members.map(valueOf));
    if (ts.isInterfaceDeclaration(node)) add(declared.interfaces, node.name.text, propertiesOf(node));
  });
  return declared;
}

function propertiesOf(node: ts.InterfaceDeclaration): Map<string, Property> {
  const properties = new Map<string, Property>();
  for (const member of node.members.filter(ts.isPropertySignature)) {
    const optional = member.questionToken !== undefined;
    add(properties, (member.name as ts.Identifier).text, { type: member.type!, optional, comment: commentOf(member) });
  }
  return properties;
}

// two interfaces of one name would silently merge
function add<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.has(name)) throw new Error(`'${name}' is declared twice`);
  map.set(name, value);
}

// the raw text, as an '@' in a description would be read as a tag
function commentOf(node: ts.Node): string {
  const range = ts.getLeadingCommentRanges(node.getSourceFile().text, node.getFullStart())?.at(-1);
  const text = range ? node.getSourceFile().text.slice(range.pos + 3, range.end - 2) : '';
  return text.replace(/^\s*\*/gm, ' ').replace(/\s+/g, ' ').trim();
}

function valueOf(member: ts.EnumMember): string | number {
  return JSON.parse(member.initializer!.getText()) as string | number;
}
