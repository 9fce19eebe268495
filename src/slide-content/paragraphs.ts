import { pixels } from '../dom/css-values.ts';
import type { Box } from './box.ts';
import type { Bullet, Paragraph, Run } from './content.ts';
import { numberInList } from './pseudo-box.ts';
import { colorOf, type Frame } from './units.ts';

/** A paragraph with its place: from the top of its first line to the bottom of its last one. */
export interface PlacedParagraph {
  readonly paragraph: Omit<Paragraph, 'before'>;
  readonly box: Box;
  /** Whether a line of its own separates it from what is above. */
  readonly isSeparate: boolean;
}

/** Whether an element belongs to the line in which it is. */
export function isInline(element: Element): boolean {
  return /^(?:inline|contents|ruby|math$)/.test(getComputedStyle(element).display);
}

/** Whether an element has text of its own, not only in blocks within it. */
export function hasOwnText(element: Element): boolean {
  return Array.from(element.childNodes).some((node) => {
    if (node instanceof Text) return node.data.trim() !== '';
    return (
      node instanceof HTMLElement &&
      isInline(node) &&
      node.textContent?.trim() !== '' &&
      !isHidden(node)
    );
  });
}

export function isHidden(element: Element): boolean {
  // Each language has a file of its own.
  if (element.matches('.slide-contents a[hreflang]')) return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

/** The paragraphs of a block of text: one, or one for each item of a list. */
export function paragraphsOf(block: Element, frame: Frame, level = 0): PlacedParagraph[] {
  if (isHidden(block)) return [];
  if (/^(?:UL|OL)$/.test(block.tagName)) {
    return Array.from(block.children).flatMap((item) => paragraphsOf(item, frame, level));
  }
  if (!hasOwnText(block)) {
    return Array.from(block.children).flatMap((child) =>
      paragraphsOf(child, frame, /^(?:UL|OL)$/.test(child.tagName) ? level + 1 : level),
    );
  }
  const nested = Array.from(block.children).filter((child) => !isInline(child));
  const own = ownParagraph(block, frame, level);
  return [
    ...(own ? [own] : []),
    ...nested.flatMap((child) => paragraphsOf(child, frame, level + 1)),
  ];
}

function ownParagraph(block: Element, frame: Frame, level: number): PlacedParagraph | undefined {
  const runs = trimmed(runsIn(block));
  const lines = linesIn(block);
  const [first] = lines;
  const last = lines.at(-1);
  if (runs.length === 0 || !first || !last) return undefined;
  const style = getComputedStyle(block);
  const size = pixels(style.fontSize);
  const lineHeight = style.lineHeight === 'normal' ? 1.2 : pixels(style.lineHeight) / size;
  const outer = block.getBoundingClientRect();
  const left = outer.left + pixels(style.paddingLeft) + pixels(style.borderLeftWidth);
  const right = outer.right - pixels(style.paddingRight) - pixels(style.borderRightWidth);
  const leading = (rect: DOMRect) => (lineHeight * size - rect.height) / 2;
  const top = first.top - Math.max(0, leading(first));
  const bottom = last.bottom + Math.max(0, leading(last));
  const bullet = bulletOf(block, style);
  const listLeft = bullet ? left - markerRoom(block, left, size) : left;
  return {
    paragraph: {
      runs,
      align: alignOf(style),
      isRightToLeft: style.direction === 'rtl',
      lineHeight,
      ...(bullet ? { bullet } : {}),
      indent: Math.max(0, left - listLeft),
      level,
      lines: lines.length,
    },
    box: {
      x: listLeft - frame.left,
      y: top - frame.top,
      width: right - listLeft,
      height: bottom - top,
    },
    isSeparate: pixels(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none',
  };
}

/** Space of a list's marker, in pixels: the padding of the list, except where its items are beside one another. */
function markerRoom(item: Element, left: number, size: number): number {
  const room = left - (item.parentElement?.getBoundingClientRect().left ?? left);
  return room > 0 && room < 3 * size ? room : 1.3 * size;
}

function alignOf({ textAlign, direction }: CSSStyleDeclaration): Paragraph['align'] {
  const isReversed = direction === 'rtl';
  if (textAlign === 'center' || textAlign === 'justify') return textAlign;
  if (textAlign === 'right' || textAlign === 'left') return textAlign;
  return (textAlign === 'end') !== isReversed ? 'right' : 'left';
}

function bulletOf(block: Element, style: CSSStyleDeclaration): Bullet | undefined {
  if (style.display !== 'list-item' || style.listStyleType === 'none') return undefined;
  if (style.listStyleType === 'decimal') return { kind: 'number', start: numberInList(block) };
  const [, written] = /^"(.*)"$/.exec(style.listStyleType) ?? [];
  return { kind: 'character', character: written?.trim() || '•' };
}

/** The boxes of the lines of a block, without those of blocks in it. */
function linesIn(block: Element): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const node of textNodesIn(block)) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      const line = lines.find((other) => isOnLine(rect, other));
      if (!line) lines.push(rect);
      else if (rect.height > line.height) lines[lines.indexOf(line)] = rect;
    }
  }
  return lines.sort((one, other) => one.top - other.top);
}

/** Whether two boxes are of one line. Boxes of two lines overlap, too, where lines are closer than letters are high. */
function isOnLine(one: DOMRect, other: DOMRect): boolean {
  const distance = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
  return distance < 0.4 * Math.max(one.height, other.height);
}

function textNodesIn(block: Element): Text[] {
  return Array.from(block.childNodes).flatMap((node) => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
    return node instanceof Element && isInline(node) && !isHidden(node) ? textNodesIn(node) : [];
  });
}

/** The runs of the inline content of an element. */
function runsIn(element: Element): Run[] {
  const style = getComputedStyle(element);
  const isVerbatim = /^pre/.test(style.whiteSpace) && element.closest('pre') !== null;
  return Array.from(element.childNodes).flatMap((node): Run[] => {
    if (node instanceof Text) {
      const text = isVerbatim ? node.data : node.data.replace(/[ \t\r\n]+/g, ' ');
      if (text === '') return [];
      return text
        .split(/(\n)/)
        .filter(Boolean)
        .map((part) => ({ ...styleOf(element), text: part }));
    }
    if (!(node instanceof Element) || isHidden(node)) return [];
    if (node.tagName === 'BR') return [{ ...styleOf(element), text: '\n' }];
    if (node.localName === 'math') {
      const source = node.getAttribute('alttext') ?? '';
      return [{ ...styleOf(element), text: source, isFormula: true }];
    }
    if (!isInline(node)) return [];
    const runs = runsIn(node);
    // A part that fills the line ends it, as a heading in the text.
    const fillsLine =
      getComputedStyle(node).display === 'inline-block' &&
      node.getBoundingClientRect().width >= element.clientWidth - 1;
    return fillsLine && node.nextSibling ? [...runs, { ...styleOf(node), text: '\n' }] : runs;
  });
}

function styleOf(element: Element): Omit<Run, 'text'> {
  const style = getComputedStyle(element);
  const size = pixels(style.fontSize);
  // A fact is a link in the text; presentation programs underline links, and the source of the slide leads there, too.
  const link = element.closest('a[href]:not(.fact)')?.getAttribute('href');
  const address = link ? addressOf(link) : undefined;
  const underline = underlineOf(element);
  const spacing = pixels(style.letterSpacing);
  const raised = /^(?:super|sub)$/.exec(style.verticalAlign)?.[0];
  return {
    size,
    weight: Number(style.fontWeight) || 400,
    isItalic: style.fontStyle !== 'normal',
    family: familyOf(style.fontFamily),
    color: colorOf(style.color) ?? { hex: '#000000', alpha: 1 },
    ...(underline ? { underline } : {}),
    ...(element.closest('del, s') ? { isStruck: true } : {}),
    ...(spacing === 0 ? {} : { spacing }),
    ...(raised ? { baseline: raised === 'super' ? 0.3 : -0.25 } : {}),
    ...(address ? { link: address } : {}),
    lang: element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang,
  };
}

/** The address of a link in a file that is elsewhere than the deck; undefined for a file of a deck that has no address. */
export function addressOf(link: string): string | undefined {
  if (link.startsWith('#')) return decodeURIComponent(link);
  if (URL.canParse(link)) return link;
  const hosted = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return hosted === undefined ? undefined : new URL(link, hosted).href;
}

function underlineOf(element: Element): Run['underline'] {
  for (let at: Element | null = element; at && isInline(at); at = at.parentElement) {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(at);
    if (!textDecorationLine.includes('underline')) continue;
    const known = ['dotted', 'dashed', 'double'] as const;
    return known.find((name) => name === textDecorationStyle) ?? 'solid';
  }
  return undefined;
}

function familyOf(families: string): Run['family'] {
  const [first = ''] = families.split(',');
  if (/mono|code/i.test(first)) return 'code';
  const [text = ''] = getComputedStyle(document.documentElement)
    .getPropertyValue('--font-text')
    .split(',');
  const plain = (name: string) => name.trim().replace(/^["']|["']$/g, '');
  return plain(first) === plain(text) ? 'text' : 'heading';
}

/** Without spaces at the ends of the paragraph and beside its line breaks, and with runs of one style joined. */
function trimmed(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isContinued =
      before && run.text !== '\n' && before.text !== '\n' && isSameStyle(before, run);
    if (isContinued) joined[joined.length - 1] = { ...before, text: before.text + run.text };
    else joined.push(run);
  }
  const isBreak = (run: Run | undefined) => run === undefined || run.text === '\n';
  return joined
    .map((run, index) => {
      if (run.text === '\n' || run.family === 'code') return run;
      let { text } = run;
      if (isBreak(joined[index - 1])) text = text.replace(/^[ \t]+/, '');
      if (isBreak(joined[index + 1])) text = text.replace(/[ \t]+$/, '');
      return { ...run, text };
    })
    .filter(({ text }) => text !== '')
    .filter((run, index, all) => run.text !== '\n' || index < all.length - 1);
}

function isSameStyle({ text: _, ...one }: Run, { text: __, ...other }: Run): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
