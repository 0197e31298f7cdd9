import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Made-up parameters for every message, by code: what the French catalogue says its parameters are, as values. */
export function sampleParams(count: number): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const samples = new Map<string, Readonly<Record<string, unknown>>>();
  const folder = new URL('../../src/messages/fr/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const file = ts.createSourceFile(
      name,
      readFileSync(new URL(name, folder), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text.includes('/'))
        samples.set(node.name.text, paramsOf(node.initializer, file, count));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return samples;
}

function paramsOf(entry: ts.Expression, file: ts.SourceFile, count: number): Record<string, unknown> {
  const type = ts.isArrowFunction(entry) ? entry.parameters[0]?.type : undefined;
  if (type === undefined || !ts.isTypeLiteralNode(type)) return {};
  return Object.fromEntries(
    type.members.filter(ts.isPropertySignature).map((member) => {
      const name = member.name.getText(file);
      return [name, keyIn(member.type!, file) ?? sampleOf(name, member.type!.getText(file), count)];
    }),
  );
}

/** The first key of the object that a `keyof typeof X`, or a name given to it, speaks of. */
function keyIn(type: ts.TypeNode, file: ts.SourceFile): string | undefined {
  let key: string | undefined;
  const [, name] = /^keyof typeof (\w+)$/u.exec(type.getText(file)) ?? [];
  ts.forEachChild(file, function visit(node): void {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === type.getText(file))
      key ??= keyIn(node.type, file);
    const object =
      ts.isVariableDeclaration(node) && node.name.getText(file) === name ? node.initializer : undefined;
    const [first] = object !== undefined && ts.isObjectLiteralExpression(object) ? object.properties : [];
    key ??= first?.name?.getText(file).replaceAll("'", '');
    ts.forEachChild(node, visit);
  });
  return key;
}

function sampleOf(name: string, type: string, count: number): unknown {
  // What `profile check` compares is five figures.
  if (/^(?:before|after)$/u.test(name) && type.startsWith('readonly')) return [1, 2, 3, 4, 5];
  if (type.startsWith('readonly number[]')) return Array.from({ length: count }, (_, index) => index + 3);
  if (type.startsWith('readonly string[]')) return Array.from({ length: count }, (_, index) => `X${index}`);
  if (type.startsWith('number')) return count;
  if (type.startsWith('boolean')) return count > 1;
  if (type.startsWith("'")) return /'([^']+)'/u.exec(type)![1];
  return `X${name.toUpperCase()}`;
}
