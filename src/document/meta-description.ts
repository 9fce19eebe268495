import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { typeset } from '../i18n/typography/typeset.ts';

/** A slide as a message tells of it: its title, and what it says, in a few words. */
export interface SlideSummary {
  readonly name: string;
  readonly title: string;
  /** What stands on the slide, without its notes; empty when that is its title only. */
  readonly description: string;
}

/** How many characters of a description are shown beside a link. */
const MOST = 240;

/** Sums a slide up from its element, whose text is set already. */
export function summarizeSlide(slide: Element, lang: string): SlideSummary {
  const part = (name: string) =>
    slide.children.find((child): child is Element => child.type === 'element' && isOf(child, name));
  const title = part('slide-title');
  const body = part('slide-body');
  return {
    name: String(slide.properties['id']),
    title: title ? textOf(title) : '',
    description: truncate(body ? sentencesOf(body, lang).join(' ') : ''),
  };
}

/** What the parts of a slide say, each as a sentence; figures speak after the words around them. */
function sentencesOf(body: Element, lang: string): string[] {
  const said: string[] = [];
  const shown: string[] = [];
  visit(body, 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'figure') {
      visit(element, 'element', ({ properties: { role, ariaLabel } }) => {
        if (role === 'img' && typeof ariaLabel === 'string') shown.push(ariaLabel);
      });
      return SKIP;
    }
    if (tagName === 'svg' || isOf(element, 'ledger') || isOf(element, 'hosted')) return SKIP;
    if (isOf(element, 'block')) {
      const [heading, ...rest] = element.children.flatMap(linesOf);
      said.push(sentence(typeset(`${heading}: ${rest.join('; ')}`, lang)));
      return SKIP;
    }
    if (tagName === 'p' || tagName === 'li') {
      const text = textOf(element);
      if (text !== '' && properties['ariaHidden'] === undefined) said.push(sentence(text));
      return SKIP;
    }
    return undefined;
  });
  return [...said, ...shown];
}

/** The lines of a block: its heading, its paragraphs, the items of its lists. */
function linesOf(child: ElementContent): string[] {
  if (child.type !== 'element') return [];
  if (child.tagName === 'ul' || child.tagName === 'ol') return child.children.flatMap(linesOf);
  const text = textOf(child);
  return text === '' ? [] : [text];
}

function sentence(text: string): string {
  return /[.!?…:;]$/.test(text) ? text : `${text}.`;
}

/** Whole sentences as far as they go; else whole words, and a sign that there is more. */
function truncate(text: string): string {
  if (text.length <= MOST) return text;
  const head = text.slice(0, MOST);
  const end = head.search(/[.!?…](?=\s[^.!?…]*$)/);
  if (end > MOST / 2) return head.slice(0, end + 1);
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:–-]+$/, '')}…`;
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  // The spaces that a line break of the file leaves, and not those that do not break.
  return text.replace(/[ \t\n]+/g, ' ').trim();
}

function isOf({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
