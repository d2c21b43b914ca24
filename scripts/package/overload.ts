import * as ts from 'typescript';

/** The methods of classes and interfaces with more than one signature: jsii keeps the first, and drops the others. */
export function overloadsIn(code: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      const names = [...node.members].filter(isSignature).map(nameOf);
      for (const name of names.filter((other, i) => names.indexOf(other) !== i)) {
        found.add(`${node.name?.text ?? 'default'}.${name}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true));
  return [...found];
}

type Signature = ts.MethodDeclaration | ts.MethodSignature | ts.ConstructorDeclaration;

function isSignature(node: ts.Node): node is Signature {
  return ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isConstructorDeclaration(node);
}

function nameOf(node: Signature): string {
  return ts.isConstructorDeclaration(node) ? 'constructor' : node.name.getText();
}
