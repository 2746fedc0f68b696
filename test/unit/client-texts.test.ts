import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { clientSources, clientTexts, isCompared, nodesOf } from '../support/client-texts.js';
import { templateFaults } from '../support/template-faults.js';

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** The names of languages are the same in both. */
const NAMES = new Set(['English', '中文', 'zh-CN']);
/** What holds Chinese whose English stands beside it, and the names of browsers, which are names. */
const ELSEWHERE = new Set(['CHINESE', 'FINDINGS', 'BROWSERS', 'zh']);

const sources = clientSources();
const texts = clientTexts(sources);
/** Where codes are declared that have a text each. */
const CODES = [...serverSources(), ...sources.map(({ text }) => text)].join('\n');
/** Those that are not handed on as they came. */
const written = texts.filter(({ zh, en }) => zh.length > 0 && en.length > 0);

describe('the texts of the client', () => {
  it('are found', () => {
    expect(written.length).toBeGreaterThan(100);
  });

  it('say something in each language', () => {
    const isSaid = (variants: readonly string[]): boolean => variants.some((text) => text !== '');
    expect(written.filter(({ zh, en }) => !isSaid(zh) || !isSaid(en)).map(where)).toEqual([]);
  });

  it('are in Chinese where they should be', () => {
    const isChinese = (text: string): boolean => !LETTER.test(text) || HAN.test(text);
    expect(
      texts.filter(({ zh }) => !zh.every((text) => NAMES.has(text) || isChinese(text))).map(where),
    ).toEqual([]);
  });

  it('are in English where they should be', () => {
    expect(
      texts.filter(({ en }) => en.some((text) => !NAMES.has(text) && HAN.test(text))).map(where),
    ).toEqual([]);
  });

  it('are all used', () => {
    expect(sources.flatMap(({ script }) => tablesIn(script)).flatMap(unusedOf)).toEqual([]);
  });

  it('stand in pairs: no Chinese is written anywhere else', () => {
    const loose = sources.flatMap(({ path, script }) =>
      nodesOf(script)
        .filter((node) => ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))
        .filter((node) => HAN.test(node.text) && !isInPair(node))
        .map((node) => `${path}: ${node.getText()}`),
    );
    expect(loose).toEqual([]);
  });

  it('are the only words in templates', () => {
    const components = sources.filter(({ path }) => path.endsWith('.vue'));
    expect(components.length).toBeGreaterThan(10);
    expect(components.flatMap(({ path, text }) => templateFaults(path, text))).toEqual([]);
  });
});

describe('the search for words in templates', () => {
  it.each([
    ['<p>Hello</p>', 'the text "Hello"'],
    ['<p>你好</p>', 'the text "你好"'],
    ['<img alt="A picture" />', 'alt="A picture"'],
    [`<p :title="'Hint'">{{ x }}</p>`, `'Hint'`],
    [`<p>{{ isGood ? 'Good' : say(BAD) }}</p>`, `'Good'`],
    ['<div @click="open">→</div>', '<div> can be clicked and not reached by keyboard'],
  ])('finds %s', (template, fault) => {
    expect(templateFaults('a.vue', `<template>${template}</template>`)).toEqual([
      `a.vue: ${fault}`,
    ]);
  });

  it.each([
    `<p :class="{ good: state === 'good' }">{{ say(TEXT.one) }} · 12%</p>`,
    '<button type="button" @click="open">{{ say(TEXT.one) }}</button>',
    '<AppLink to="/" :class="isOpen ? `a` : `b`">{{ name }}</AppLink>',
  ])('passes %s', (template) => {
    expect(templateFaults('a.vue', `<template>${template}</template>`)).toEqual([]);
  });
});

function where(text: { readonly where: string }): string {
  return text.where;
}

/** The contract and the core, as text. */
function serverSources(): readonly string[] {
  return ['contract', 'core'].flatMap((folder) => {
    const root = join(import.meta.dirname, '../../src', folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, name), 'utf8'));
  });
}

interface Table {
  readonly name: string;
  readonly keys: readonly string[];
}

/** The exported tables of texts, with their keys. */
function tablesIn(script: ts.SourceFile): readonly Table[] {
  return nodesOf(script)
    .filter(ts.isVariableDeclaration)
    .flatMap(({ name, initializer }) => {
      const object =
        initializer && ts.isSatisfiesExpression(initializer) ? initializer.expression : initializer;
      if (!object || !ts.isObjectLiteralExpression(object)) return [];
      const entries = object.properties.filter(ts.isPropertyAssignment);
      const isTable =
        entries.length > 0 &&
        entries.every(({ initializer: one }) => /^\{\s*zh:/.test(one.getText()));
      if (!isTable) return [];
      return [
        {
          name: name.getText(),
          keys: entries.map((one) => one.name.getText().replaceAll(`'`, '')),
        },
      ];
    });
}

/**
 * A key is used by its name, as one of the codes that its table is asked for, or where its whole table is listed or
 * becomes part of another one.
 */
function unusedOf({ name, keys }: Table): readonly string[] {
  const isAskedForCodes = sources.some(({ text }) => text.includes(`${name}[`));
  const isListed = sources.some(
    ({ text }) => text.includes(` in ${name}"`) || text.includes(`...${name},`),
  );
  const isUsed = (key: string): boolean =>
    isListed ||
    sources.some(({ text }) => new RegExp(`\\b${name}\\.${key}\\b`).test(text)) ||
    (isAskedForCodes && CODES.includes(`'${key}'`));
  return keys.filter((key) => !isUsed(key)).map((key) => `${name}.${key}`);
}

function isInPair(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isPropertyAssignment(at) && ['zh', 'en'].includes(at.name.getText())) return true;
    if (ts.isVariableDeclaration(at) && ELSEWHERE.has(at.name.getText())) return true;
  }
  return isCompared(node);
}
