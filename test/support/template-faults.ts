import { parse } from '@vue/compiler-sfc';
import ts from 'typescript';
import { isCompared, isHanded, nodesOf } from './client-texts.js';

type Template = NonNullable<NonNullable<ReturnType<typeof parse>['descriptor']['template']>['ast']>;
type Node = Template['children'][number];
type Element = Extract<Node, { readonly tag: string }>;

/** The kinds of nodes of a template, as its compiler numbers them. */
const KINDS = { element: 1, text: 2, interpolation: 5 };

const SPOKEN = new Set(['aria-label', 'placeholder', 'title', 'alt', 'aria-description']);
const WORD = /\p{L}/u;
/** What is called the same in every language. */
const NAMES = /IPGavel|SHA-256/g;

/** What a keyboard can press, and forms, which hear of it. */
const PRESSABLE = new Set([
  'a',
  'button',
  'summary',
  'input',
  'select',
  'textarea',
  'label',
  'form',
]);

/** What a component's template says in words of its own, or offers to the mouse alone. */
export function templateFaults(path: string, component: string): readonly string[] {
  const { ast } = parse(component).descriptor.template ?? {};
  return (ast?.children ?? []).flatMap(faultsOf).map((fault) => `${path}: ${fault}`);
}

function faultsOf(node: Node): readonly string[] {
  const kind: number = node.type;
  if (kind === KINDS.element) return elementFaults(node as Element);
  if (kind === KINDS.text && 'content' in node && typeof node.content === 'string') {
    return WORD.test(node.content.replace(NAMES, '')) ? [`the text "${node.content.trim()}"`] : [];
  }
  return kind === KINDS.interpolation ? wordsIn(node.loc.source.slice(2, -2)) : [];
}

function elementFaults({ tag, props, children }: Element): readonly string[] {
  const own = props.flatMap((prop): readonly string[] => {
    if ('value' in prop) {
      return SPOKEN.has(prop.name) && WORD.test(prop.loc.source.split('=')[1] ?? '')
        ? [prop.loc.source]
        : [];
    }
    const { source } = prop.loc;
    const [name = '', expression = ''] = cut(source);
    if (SPOKEN.has(name.replace(/^(:|v-bind:)/, ''))) return wordsIn(expression);
    const isClick = /^(@|v-on:)click\b/.test(name);
    const isOurs = /^[a-z]+\d?$/.test(tag);
    return isClick && isOurs && !PRESSABLE.has(tag)
      ? [`<${tag}> can be clicked and not reached by keyboard`]
      : [];
  });
  return [...own, ...children.flatMap(faultsOf)];
}

/** `:title="expression"` as its name and its expression. */
function cut(directive: string): readonly string[] {
  const at = directive.indexOf('=');
  return at === -1 ? [directive] : [directive.slice(0, at), directive.slice(at + 2, -1)];
}

/** The literals of an expression that are shown: words, and neither compared with nor handed to a function. */
function wordsIn(expression: string): readonly string[] {
  const script = ts.createSourceFile(
    'expression.ts',
    `(${expression})`,
    ts.ScriptTarget.Latest,
    true,
  );
  return nodesOf(script)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
    .filter(
      (node) =>
        WORD.test(shownText(node).replace(NAMES, '')) && !isCompared(node) && !isHanded(node),
    )
    .map((node) => node.getText());
}

function shownText(node: ts.Node): string {
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .join('');
  }
  return ts.isStringLiteralLike(node) ? node.text : '';
}
