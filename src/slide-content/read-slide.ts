import { chartOf } from './chart.ts';
import type { DrawingItem, Item, PictureItem, SlideContent, TextRole } from './content.ts';
import { itemsOfSvg } from './drawing.ts';
import { paintedBy } from './painted.ts';
import {
  addressOf,
  hasOwnText,
  isHidden,
  isInline,
  type PlacedParagraph,
  paragraphsOf,
} from './paragraphs.ts';
import { measurePseudo, type Pseudo } from './pseudo-box.ts';
import { tableItem } from './table.ts';
import { stacks, textItem, withSpaces } from './text-items.ts';
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
  if (title?.kind !== 'text') return undefined;
  return title.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
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
    return element.localName === 'math' ? [photographed(element, frame, 'formula')] : [];
  }
  const own = paintedBy(getComputedStyle(element), boxIn(frame, element.getBoundingClientRect()));
  return [
    ...own,
    ...pseudoItems(element, '::before', frame),
    ...contentOf(element, frame),
    ...pseudoItems(element, '::after', frame),
  ];
}

function contentOf(element: HTMLElement, frame: Frame): Item[] {
  if (element instanceof HTMLImageElement) return [pictureOf(element, frame)];
  if (element instanceof HTMLTableElement) return [tableItem(element, frame)];
  if (element instanceof HTMLVideoElement) return [photographed(element, frame, 'video')];
  if (element instanceof HTMLIFrameElement) return [photographed(element, frame, 'embedded page')];
  if (element instanceof HTMLCanvasElement) return [];
  const role = roleOf(element);
  if (isTextOnly(element)) {
    const placed = paragraphsOf(element, frame);
    return [
      ...bordersOfItems(element, frame),
      ...stacks(placed).map((stack) => textItem(stack, role)),
    ];
  }
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
      items.push(...ornamentsOf(child, frame));
      waiting.push(...paragraphsOf(child, frame));
      continue;
    }
    flush();
    items.push(...itemsOf(child, frame));
  }
  flush();
  return items;
}

/** What a block of text paints beside its text, its items included. */
function ornamentsOf(block: HTMLElement, frame: Frame): Item[] {
  return [
    ...paintedBy(getComputedStyle(block), boxIn(frame, block.getBoundingClientRect())),
    ...pseudoItems(block, '::before', frame),
    ...bordersOfItems(block, frame),
    ...pseudoItems(block, '::after', frame),
  ];
}

function bordersOfItems(block: HTMLElement, frame: Frame): Item[] {
  return Array.from(block.querySelectorAll<HTMLElement>('li, p, div, blockquote, dt, dd'))
    .filter((each) => !isInline(each) && !isHidden(each))
    .flatMap((each) => ornamentsOf1(each, frame));
}

function ornamentsOf1(each: HTMLElement, frame: Frame): Item[] {
  return [
    ...paintedBy(getComputedStyle(each), boxIn(frame, each.getBoundingClientRect())),
    ...pseudoItems(each, '::before', frame),
    ...pseudoItems(each, '::after', frame),
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

/** Width of the number of a slide, in units of a slide. */
const NUMBER_WIDTH = 80;

/** The shapes of a pseudo-element, and its text. */
function pseudoItems(host: HTMLElement, pseudo: Pseudo, frame: Frame): Item[] {
  const measured = measurePseudo(host, pseudo, frame);
  if (!measured) return [];
  const { style, box, text } = measured;
  const painted = paintedBy(style, box);
  if (host.matches('.slide') && style.content.includes('counter(slide')) {
    // Wide enough for any number; its right end stays.
    const wide = { ...box, x: box.x + box.width - NUMBER_WIDTH, width: NUMBER_WIDTH };
    return [...painted, pseudoText(style, wide, '0', 'number')];
  }
  return text.trim() === '' ? painted : [...painted, pseudoText(style, box, text.trim(), 'body')];
}

function pseudoText(
  style: CSSStyleDeclaration,
  box: PlacedParagraph['box'],
  text: string,
  role: TextRole,
): Item {
  const holder = document.createElement('p');
  for (const name of ['font', 'color', 'letter-spacing', 'text-align', 'line-height'])
    holder.style.setProperty(name, style.getPropertyValue(name));
  Object.assign(holder.style, { position: 'absolute', visibility: 'visible', margin: '0' });
  holder.textContent = text;
  document.body.append(holder);
  const [placed] = paragraphsOf(holder, { left: 0, top: 0 });
  holder.remove();
  const align = role === 'number' ? 'right' : (placed?.paragraph.align ?? 'left');
  const paragraphs = placed ? [{ ...placed, box, paragraph: { ...placed.paragraph, align } }] : [];
  return textItem(paragraphs as PlacedParagraph[], role, {
    box,
    anchor: 'middle',
    isUnwrapped: true,
    isDecorative: role === 'body',
  });
}

function pictureOf(picture: HTMLImageElement, frame: Frame): PictureItem {
  const box = boxIn(frame, picture.getBoundingClientRect());
  const style = getComputedStyle(picture);
  const href = picture.closest('a[href]')?.getAttribute('href');
  const link = href ? addressOf(href) : undefined;
  const { naturalWidth, naturalHeight } = picture;
  const shape = naturalWidth / naturalHeight / (box.width / box.height);
  // What `object-fit: cover` cuts off at two sides, from the middle.
  const cut = style.objectFit === 'cover' && Number.isFinite(shape);
  const across = cut && shape > 1 ? (1 - 1 / shape) / 2 : 0;
  const down = cut && shape < 1 ? (1 - shape) / 2 : 0;
  return {
    kind: 'picture',
    box: style.objectFit === 'contain' ? contained(box, naturalWidth / naturalHeight) : box,
    source: picture.currentSrc || picture.src,
    alternative: picture.alt,
    crop: [across, down, across, down],
    ...(link ? { link } : {}),
    what: 'picture',
  };
}

function contained(box: PictureItem['box'], ratio: number): PictureItem['box'] {
  if (!(ratio > 0)) return box;
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  };
}

/** What no native element can be: a picture of it is taken. */
function photographed(element: Element, frame: Frame, what: PictureItem['what']): PictureItem {
  const number = document.querySelectorAll('[data-photographed]').length;
  element.setAttribute('data-photographed', String(number));
  return {
    kind: 'picture',
    box: boxIn(frame, element.getBoundingClientRect()),
    selector: `[data-photographed="${number}"]`,
    alternative:
      element.getAttribute('alttext') ??
      element.getAttribute('aria-label') ??
      element.getAttribute('title') ??
      '',
    crop: [0, 0, 0, 0],
    what,
  };
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
