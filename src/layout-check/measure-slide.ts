import { boxAround, cornersOf } from './geometry.ts';
import type { MeasuredSlide, PlacedPicture, PlacedText } from './measured-slide.ts';
import { quote } from './messages.ts';
import type { Layout } from './problem.ts';
import { createInkMeasurer, trimmed } from './text-ink.ts';

/** Parts that are not laid out with the slide, or cut on purpose: data for screen readers, the contents on paper. */
const NOT_CHECKED =
  '.figure-data, .figure-points, .slide-contents, .visually-hidden, .tile, .slide-backdrop';
/** A picture that the other content of its slide lies on. */
const BEHIND_CONTENT = '[data-layout="full-picture"] .picture img';
/** Elements whose layout is that of the line that they are in. */
const IN_LINE = /^(?:inline|contents|ruby|ruby-text)$/;
const UNITS_PER_SLIDE = 1280;

/** Measures the visible texts and pictures of a slide as it is laid out now. */
export function measureSlide(slide: HTMLElement, layout: Layout): MeasuredSlide {
  const box = slide.getBoundingClientRect();
  return {
    slide,
    layout,
    unit: layout === 'reader' ? 1 : box.width / UNITS_PER_SLIDE,
    box,
    body: slide.querySelector<HTMLElement>(':scope > .slide-body') ?? undefined,
    texts: textsOf(slide),
    pictures: picturesOf(slide),
  };
}

function textsOf(slide: HTMLElement): PlacedText[] {
  const { ownerDocument: document } = slide;
  const inkOf = createInkMeasurer(document);
  const texts: PlacedText[] = [];
  const drawn = new Set<Element>();
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    const text = node.data.trim();
    if (!element || text === '' || !isChecked(element)) continue;
    const label = element.closest<SVGTextElement>('svg text');
    if (label) {
      if (!drawn.has(label)) texts.push(labelOf(label, inkOf));
      drawn.add(label);
      continue;
    }
    range.selectNodeContents(node);
    const ink = inkOf(text, getComputedStyle(element));
    const boxes = Array.from(range.getClientRects(), (line) => trimmed(line, ink)).filter(
      ({ left, right }) => right > left,
    );
    texts.push({
      text,
      name: textName(text, element),
      element,
      block: blockOf(element),
      boxes,
      size: sizeOf(element),
    });
  }
  return texts;
}

/** A label of a drawing, whose coordinates are its own. */
function labelOf(element: SVGTextElement, inkOf: ReturnType<typeof createInkMeasurer>): PlacedText {
  const text = element.textContent?.trim() ?? '';
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  const { x, y, width, height } = element.getBBox();
  const local = { left: x, top: y, right: x + width, bottom: y + height };
  const { a, b, c, d, e, f } = element.getScreenCTM() ?? new DOMMatrix();
  const outline = cornersOf(trimmed(local, inkOf(text, style))).map((point) => ({
    x: a * point.x + c * point.y + e,
    y: b * point.x + d * point.y + f,
  }));
  const placed = {
    text,
    name: quote(text),
    element,
    block: element,
    boxes: [boxAround(outline)],
    size: size * Math.hypot(a, b),
  };
  return b === 0 && c === 0 ? placed : { ...placed, outline };
}

/** A text in quotes; of a formula, whose letters are texts of their own, its source. */
function textName(text: string, element: Element): string {
  const source = element.closest('math')?.getAttribute('alttext');
  return source ? `formula ${quote(source)}` : quote(text);
}

function picturesOf(slide: HTMLElement): PlacedPicture[] {
  return [...slide.querySelectorAll('img, video, svg.figure-picture, svg.qr')]
    .filter((element) => isChecked(element) && !element.matches(BEHIND_CONTENT))
    .map((element) => ({
      element,
      name: nameOf(element),
      box: element.getBoundingClientRect(),
    }));
}

function nameOf(element: Element): string {
  const figure = element.closest<HTMLElement>('[data-figure]')?.dataset['figure'];
  if (figure !== undefined) return `figure ${figure}`;
  return element.getAttribute('alt') || element.getAttribute('aria-label') || element.tagName;
}

function isChecked(element: Element): boolean {
  return (
    element.closest(NOT_CHECKED) === null &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isForScreenReaders(element)
  );
}

/** Whether an element is in one that is clipped to nothing. */
function isForScreenReaders(element: Element): boolean {
  for (
    let part: Element | null = element;
    part && !part.matches('.slide');
    part = part.parentElement
  )
    if (getComputedStyle(part).clipPath === 'inset(50%)') return true;
  return false;
}

/** The block whose lines an element is part of; a formula is part of the lines around it. */
function blockOf(element: Element): Element {
  let block = element.closest('math') ?? element;
  while (block.parentElement && IN_LINE.test(displayOf(block))) block = block.parentElement;
  return block;
}

/** The display of an element; a formula in a sentence is part of its line. */
function displayOf(element: Element): string {
  const { display } = getComputedStyle(element);
  return display === 'math' || display === 'inline math' ? 'inline' : display;
}

/** The font size of a text; exponents, indices and footnote marks have that of their line. */
function sizeOf(element: Element): number {
  const line = element.closest('math') ?? element.closest('sup, sub')?.parentElement ?? element;
  return Number.parseFloat(getComputedStyle(line).fontSize);
}
