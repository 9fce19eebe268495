import { chartOf } from './chart.ts';
import type { DrawingItem, Item, SlideContent, TextRole } from './content.ts';
import { itemsOfSvg } from './drawing.ts';
import { paintedBy } from './painted.ts';
import {
  hasOwnText,
  isHidden,
  isInline,
  type PlacedParagraph,
  paragraphsOf,
} from './paragraphs.ts';
import { pictureOf, screenshotItem } from './picture.ts';
import { pseudoItems } from './pseudo-items.ts';
import { tableItem } from './table.ts';
import { stacks, textItem, withSpaces } from './text-items.ts';
import { textOf } from './text-of.ts';
import { boxIn, colorOf, type Frame, frameOf } from './units.ts';

/**
 * Reads a slide as it is laid out.
 * @param name its id, which not every page of a slide with steps has
 */
export function readSlide(slide: HTMLElement, name: string, notes: Element | null): SlideContent {
  const frame = frameOf(slide);
  const act = slide.querySelector('.slide-act')?.textContent?.trim();
  const items = [
    ...pseudoItems(slide, '::before', frame),
    ...Array.from(slide.children).flatMap((child) => itemsOf(child, frame)),
    ...pseudoItems(slide, '::after', frame),
  ];
  return {
    name,
    layout: slide.dataset['layout'] ?? '',
    title: titleIn(items) ?? name,
    ...(act ? { act } : {}),
    isDroppable: slide.dataset['droppable'] !== undefined,
    background: colorOf(getComputedStyle(slide).backgroundColor) ?? { hex: '#ffffff', alpha: 1 },
    items,
    notes: notes ? notesIn(notes, frame) : [],
    ids: Array.from(slide.querySelectorAll('[id]'), ({ id }) => id),
  };
}

function titleIn(items: readonly Item[]): string | undefined {
  const title = items.find((item) => item.kind === 'text' && item.role === 'title');
  return title?.kind === 'text' ? textOf(title.paragraphs) : undefined;
}

/** Notes are not displayed with the slide; their texts have no places. */
function notesIn(notes: Element, frame: Frame): SlideContent['notes'] {
  const shown = notes as HTMLElement;
  const { display } = shown.style;
  shown.style.setProperty('display', 'block', 'important');
  const paragraphs = withSpaces(paragraphsOf(notes, frame));
  shown.style.display = display;
  return paragraphs;
}

function itemsOf(element: Element, frame: Frame): Item[] {
  if (isHidden(element) || element.matches('.notes, script, style, template')) return [];
  if (element instanceof SVGSVGElement) return drawingItems(element, frame);
  if (!(element instanceof HTMLElement)) {
    return element.localName === 'math' ? [screenshotItem(element, frame, 'formula')] : [];
  }
  if (isTextOnly(element)) {
    const texts = stacks(paragraphsOf(element, frame));
    const role = roleOf(element);
    return [...decorationOf(element, frame), ...texts.map((stack) => textItem(stack, role))];
  }
  return withDecoration(element, frame, contentOf(element, frame));
}

function contentOf(element: HTMLElement, frame: Frame): Item[] {
  if (element instanceof HTMLImageElement) return [pictureOf(element, frame)];
  if (element instanceof HTMLTableElement) return [tableItem(element, frame)];
  if (element instanceof HTMLVideoElement) return [screenshotItem(element, frame, 'video')];
  if (element instanceof HTMLIFrameElement)
    return [screenshotItem(element, frame, 'embedded page')];
  if (element instanceof HTMLCanvasElement) return [];
  return mergedChildren(element, frame);
}

/** The children in order; paragraphs that follow one another in one column are one text. */
function mergedChildren(element: HTMLElement, frame: Frame): Item[] {
  const items: Item[] = [];
  let waiting: PlacedParagraph[] = [];
  const flush = () => {
    items.push(...stacks(waiting).map((stack) => textItem(stack)));
    waiting = [];
  };
  for (const child of element.children) {
    if (child instanceof HTMLElement && isTextOnly(child) && roleOf(child) === 'body') {
      if (isHidden(child)) continue;
      items.push(...decorationOf(child, frame));
      waiting.push(...paragraphsOf(child, frame));
      continue;
    }
    flush();
    items.push(...itemsOf(child, frame));
  }
  flush();
  return items;
}

/** What a block of text and the blocks in it paint beside their texts. */
function decorationOf(block: HTMLElement, frame: Frame): Item[] {
  const inner = Array.from(block.querySelectorAll<HTMLElement>('li, p, div, blockquote, dt, dd'))
    .filter((each) => !isInline(each) && !isHidden(each))
    .map((each) => withDecoration(each, frame, []));
  return withDecoration(block, frame, inner.flat());
}

/** What an element paints, around other items: its background and borders, and its pseudo-elements. */
function withDecoration(element: HTMLElement, frame: Frame, items: readonly Item[]): Item[] {
  return [
    ...paintedBy(getComputedStyle(element), boxIn(frame, element.getBoundingClientRect())),
    ...pseudoItems(element, '::before', frame),
    ...items,
    ...pseudoItems(element, '::after', frame),
  ];
}

const TEXT_BLOCKS =
  /^(?:H[1-6]|P|UL|OL|LI|PRE|BLOCKQUOTE|DL|DT|DD|FIGCAPTION|DIV|NAV|SPAN|A|CITE|CODE|SMALL|STRONG|EM)$/;

/** Whether a block has text and nothing that is not text. */
function isTextOnly(element: HTMLElement): boolean {
  if (!TEXT_BLOCKS.test(element.tagName)) return false;
  if (
    element.querySelector('img, svg, table, video, iframe, canvas, math[display="block"], figure')
  )
    return false;
  if (hasOwnText(element)) return true;
  return /^(?:UL|OL|PRE|BLOCKQUOTE|DL)$/.test(element.tagName);
}

function roleOf(element: Element): TextRole {
  if (element.matches('.slide-title')) return 'title';
  if (element.matches('.slide-act, .slide-imprint, .slide-contents')) return 'act';
  if (element.matches('.slide-source, .figure-source')) return 'source';
  return 'body';
}

function drawingItems(svg: SVGSVGElement, frame: Frame): Item[] {
  const items = itemsOfSvg(svg, frame);
  if (items.length === 0) return [];
  const figure = svg.closest<HTMLElement>('.figure');
  const labelled = svg.closest('[role="img"]');
  const title = figure?.querySelector('.figure-title, figcaption')?.textContent?.trim() ?? '';
  const drawing: DrawingItem = {
    kind: 'drawing',
    box: boxIn(frame, svg.getBoundingClientRect()),
    ...(figure?.dataset['figure'] ? { figure: figure.dataset['figure'] } : {}),
    ...(svg.dataset['state'] ? { state: svg.dataset['state'] } : {}),
    title,
    alternative: labelled?.getAttribute('aria-label') ?? '',
    items,
    ...chartOf(figure, svg, frame),
  };
  return [drawing];
}
