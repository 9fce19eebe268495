import { readFileSync } from 'node:fs';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import type { CompiledDocument } from '../../../../src/document/document.ts';
import { fillTemplate } from '../../../../src/vite/template.ts';
import { shownText } from './texts.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

/** Elements that no text of an author may make. */
const FORBIDDEN = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'form',
  'input',
  'link',
  'meta',
  'foreignobject',
  'marquee',
  'template',
  'noscript',
  'frameset',
  'textarea',
  'title',
]);
const SCHEMES = /^(?:https?:\/?\/?|mailto:|#|\?view=|\.{0,2}\/|[\w-]+\.html$)/;

/** A page of a deck as a browser reads it. */
export interface Page {
  readonly tree: Root;
  /** What is wrong with it, whatever the deck is. */
  readonly faults: readonly string[];
}

/** Reads a compiled document as HTML. */
export function readPage(document: CompiledDocument): Page {
  const faults: string[] = [];
  const html = fillTemplate(TEMPLATE, document);
  const tree = fromHtml(html, {
    onerror: (message) => {
      faults.push(
        `Not well-formed: ${message.reason} (${message.ruleId}) at ${message.line}:${message.column}: ${html.split('\n')[(message.line ?? 1) - 1]?.slice(Math.max(0, (message.column ?? 1) - 60), (message.column ?? 1) + 60)}`,
      );
    },
  });
  const ids = new Map<string, number>();
  const targets: string[] = [];
  visit(tree, 'element', (element, _, parent) => {
    const { tagName, properties } = element;
    const id = properties['id'];
    if (typeof id === 'string') ids.set(id, (ids.get(id) ?? 0) + 1);
    const isInBody = !isOwn(element, parent);
    if (isInBody && FORBIDDEN.has(tagName.toLowerCase()))
      faults.push(`An element <${tagName}> of an author.`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) faults.push(`An attribute ${name}.`);
      if (name === 'style') faults.push(`A style: ${value}.`);
      if (
        ['href', 'src', 'xLinkHref', 'action', 'formAction', 'poster'].includes(name) &&
        isInBody
      ) {
        if (name === 'href' && !SCHEMES.test(String(value))) faults.push(`A link to “${value}”.`);
        if (name === 'href' && /^#./.test(String(value))) targets.push(String(value).slice(1));
        if (name === 'src' && !/^\/(?!\/)/.test(String(value))) faults.push(`A source “${value}”.`);
        if (/(?:^|\/)\.\.(?:\/|$)|%2e%2e/i.test(String(value)) && name !== 'href')
          faults.push(`A path that leads out: “${value}”.`);
      }
    }
  });
  for (const [id, count] of ids)
    if (count > 1) faults.push(`The id “${id}” is there ${count} times.`);
  for (const target of targets)
    if (!ids.has(target)) faults.push(`A link to “#${target}”, which is nowhere.`);
  return { tree, faults };
}

/** Elements of `<head>` and data blocks, which the engine writes. */
function isOwn({ tagName, properties }: Element, parent: unknown): boolean {
  if ((parent as Element | undefined)?.tagName === 'head') return true;
  return tagName === 'script' && properties['type'] === 'application/json';
}

/** The parts of a slide that hold text of its author. */
export type Part = 'title' | 'body' | 'footnotes' | 'notes';
const CLASSES: Readonly<Record<Part, string>> = {
  title: 'slide-title',
  body: 'slide-body',
  footnotes: 'footnotes',
  notes: 'notes',
};

/** What a part of a slide shows of its author's text, without spaces. */
export function shownIn({ tree }: Page, slide: string, part: Part): string {
  const section = find(
    tree,
    ({ tagName, properties }) => tagName === 'section' && properties['id'] === slide,
  );
  const found = section?.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, CLASSES[part]),
  );
  return shownText(found ? textOf(found.children) : '');
}

/** The text of the entry of a slide in the table of contents. */
export function contentsEntry({ tree }: Page, slide: string): string {
  const nav = find(tree, ({ tagName }) => tagName === 'nav');
  const entry =
    nav &&
    find(
      { type: 'root', children: [nav] },
      ({ tagName, properties }) => tagName === 'a' && properties['href'] === `#${slide}`,
    );
  return shownText(entry ? textOf(entry.children) : '');
}

const OWN = [
  'visually-hidden',
  'footnote-mark',
  'footnote-back',
  'picture-credit',
  'figure',
  'ledger',
];

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (
        node.type !== 'element' ||
        node.tagName === 'math' ||
        OWN.some((name) => hasClass(node, name))
      )
        return '';
      return textOf(node.children);
    })
    .join('');
}

function find(root: Root, matches: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(root, 'element', (element) => {
    if (!matches(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
