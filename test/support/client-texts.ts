import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const CLIENT = join(import.meta.dirname, '../../client/src');

/** One source of the client, its script parsed. */
export interface ClientSource {
  readonly path: string;
  /** The whole file. */
  readonly text: string;
  readonly script: ts.SourceFile;
}

/** A text as the code has it: all its variants in each language, with `{}` where a value comes in. */
export interface FoundText {
  readonly where: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Every source of the client but its tests. */
export function clientSources(): readonly ClientSource[] {
  return filesIn(CLIENT)
    .filter((path) => /\.(ts|vue)$/.test(path) && !/\.(test|d)\.ts$/.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const code = path.endsWith('.vue') ? scriptsOf(text) : text;
      const script = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
      return { path: relative(CLIENT, path), text, script };
    });
}

/** Every object with a `zh` and an `en` in the client, wherever it stands. */
export function clientTexts(sources = clientSources()): readonly FoundText[] {
  return sources.flatMap(({ path, script }) =>
    nodesOf(script)
      .filter(ts.isObjectLiteralExpression)
      .flatMap((object) => {
        const [zh, en] = [propertyOf(object, 'zh'), propertyOf(object, 'en')];
        if (!zh || !en) return [];
        return [{ where: `${path}: ${object.getText()}`, zh: variantsOf(zh), en: variantsOf(en) }];
      }),
  );
}

/** A node with everything in it. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(...nodesOf(child)));
  return [node, ...children];
}

/** The texts that an expression may come to; one that is made of values alone has none. */
function variantsOf(expression: ts.Expression): readonly string[] {
  return nodesOf(expression).flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return isCompared(node) || isHanded(node) ? [] : [node.text];
    if (!ts.isTemplateExpression(node)) return [];
    return [
      [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join('{}'),
    ];
  });
}

/** A literal that a value is compared with is not shown. */
export function isCompared({ parent }: ts.Node): boolean {
  return ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText());
}

/** Nor is one that a function or a table is asked with, also where it is one of two. */
export function isHanded({ parent }: ts.Node): boolean {
  const isChoice =
    ts.isConditionalExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.getText() === '??');
  if (isChoice) return isHanded(parent);
  return ts.isCallExpression(parent) || ts.isElementAccessExpression(parent);
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return object.properties
    .filter(ts.isPropertyAssignment)
    .find((property) => property.name.getText() === name)?.initializer;
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code]) => code)
    .join('\n');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
