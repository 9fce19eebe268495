import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { typeset } from '../../i18n/typography/typeset.ts';

/** Title and description of a slide, for link previews. */
export interface SlideSummary {
  readonly name: string;
  readonly title: string;
  /** Text of the slide without its notes; empty when it has only a title. */
  readonly description: string;
}

/** Number of characters that services show of a description. */
const MAX_LENGTH = 240;

/** Summarizes a slide from its typeset element. */
export function summarizeSlide(slide: Element, lang: string): SlideSummary {
  const part = (name: string) =>
    slide.children.find(
      (child): child is Element => child.type === 'element' && hasClass(child, name),
    );
  const title = part('slide-title');
  const body = part('slide-body');
  return {
    name: String(slide.properties['id']),
    title: title ? textOf(title) : '',
    description: truncate(body ? sentencesOf(body, lang).join(' ') : ''),
  };
}

/** The text of a slide's body as sentences; the alternatives of figures come last. */
function sentencesOf(body: Element, lang: string): string[] {
  const sentences: string[] = [];
  const alternatives: string[] = [];
  visit(body, 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'figure') {
      visit(element, 'element', ({ properties: { role, ariaLabel } }) => {
        if (role === 'img' && typeof ariaLabel === 'string') alternatives.push(ariaLabel);
      });
      return SKIP;
    }
    if (tagName === 'svg' || hasClass(element, 'ledger') || hasClass(element, 'hosted'))
      return SKIP;
    if (hasClass(element, 'block')) {
      const [heading, ...rest] = element.children.flatMap(linesOf);
      sentences.push(sentence(typeset(`${heading}: ${rest.join('; ')}`, lang)));
      return SKIP;
    }
    if (tagName === 'p' || tagName === 'li') {
      const text = textOf(element);
      if (text !== '' && properties['ariaHidden'] === undefined) sentences.push(sentence(text));
      // The items of a list in it are sentences of their own.
      for (const list of element.children.filter(isList))
        sentences.push(...sentencesOf(list, lang));
      return SKIP;
    }
    if (tagName === 'table') return SKIP;
    return undefined;
  });
  return [...sentences, ...alternatives];
}

/** The lines of a block: its heading, its paragraphs, the items of its lists; without code, formulas and tables. */
function linesOf(child: ElementContent): string[] {
  if (child.type !== 'element' || hasClass(child, 'formula')) return [];
  if (child.tagName === 'pre' || child.tagName === 'table') return [];
  if (child.tagName === 'ul' || child.tagName === 'ol') return child.children.flatMap(linesOf);
  const text = textOf(child);
  const nested = child.tagName === 'li' ? child.children.filter(isList).flatMap(linesOf) : [];
  return text === '' ? nested : [text, ...nested];
}

function isList(child: ElementContent): child is Element {
  return child.type === 'element' && (child.tagName === 'ul' || child.tagName === 'ol');
}

function sentence(text: string): string {
  return /[.!?…:;]$/.test(text) ? text : `${text}.`;
}

/** Cuts a text at the end of a sentence, or else of a word, with an ellipsis. */
function truncate(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const head = text.slice(0, MAX_LENGTH);
  const end = head.search(/[.!?…](?=\s[^.!?…]*$)/);
  if (end > MAX_LENGTH / 2) return head.slice(0, end + 1);
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:–-]+$/, '')}…`;
}

/** The text of an element, without lists in it, struck words and marks of footnotes; a formula is its TeX. */
function textOf(element: Element): string {
  let text = '';
  visit(element, (node) => {
    if (node.type === 'element' && node !== element && isLeftOut(node)) return SKIP;
    if (node.type === 'element' && node.tagName === 'math') {
      text += node.properties['alttext'];
      return SKIP;
    }
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  // Collapses line breaks of the file; no-break spaces stay.
  return text.replace(/[ \t\n]+/g, ' ').trim();
}

function isLeftOut(element: Element): boolean {
  return /^(?:ul|ol|del)$/.test(element.tagName) || hasClass(element, 'footnote-mark');
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
