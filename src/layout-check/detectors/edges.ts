import { type Box, cornersOf, inset, polygonsMeet } from '../geometry.ts';
import type { MeasuredSlide } from '../measured-slide.ts';
import { paintedShapes } from '../painted-shapes.ts';
import type { Finding, ProblemKind } from '../problem.ts';

/** In pixels: rounding. */
const ROUNDING = 1;
/** In units: how far letters may leave the part for content below, by the rounding of many lines. */
const SLACK_BELOW = 3;
/** And at the sides, where large letters are moved to the optical margin. */
const SLACK_ASIDE = 8;
/** A fraction of a line's height: less of it is hidden by no more than the space around letters. */
const HIDDEN_PART = 0.15;

/** A picture that fills its slide, whose caption has a place of its own. */
const TO_THE_EDGES = '[data-layout="full-picture"] .picture';

interface Placed {
  readonly name: string;
  readonly element: Element;
  readonly boxes: readonly Box[];
}

/** What leaves the slide or the part for content, is cut off, or lies on shapes of the layout: each once. */
export function findOutside(measured: MeasuredSlide): Finding[] {
  const shapes = measured.layout === 'reader' ? [] : paintedShapes(measured.slide);
  const placed: Placed[] = [
    ...measured.texts,
    ...measured.pictures.map(({ name, element, box }) => ({ name, element, boxes: [box] })),
  ];
  return placed.flatMap(({ name, element, boxes }) => {
    const kind = boxes.map((box) => problemOf(box, element, measured, shapes)).find(Boolean);
    return kind ? [{ kind, subject: name, element }] : [];
  });
}

function problemOf(
  box: Box,
  element: Element,
  { slide, box: edge, body, layout, unit }: MeasuredSlide,
  shapes: ReturnType<typeof paintedShapes>,
): ProblemKind | undefined {
  const isReader = layout === 'reader';
  if (isReader && scrolls(element, slide)) return undefined;
  if (isCut(box, element, slide)) return 'cut';
  if (exceeds(box, edge, ROUNDING, isReader)) return 'edge';
  if (isReader) return undefined;
  if (body?.contains(element) && !element.closest(TO_THE_EDGES)) {
    const { left, right, bottom } = body.getBoundingClientRect();
    const isWider = box.right > right + SLACK_ASIDE * unit || box.left < left - SLACK_ASIDE * unit;
    // The labels of a drawing may stand in the margin.
    if (box.bottom > bottom + SLACK_BELOW * unit || (isWider && !element.closest('svg')))
      return 'foot';
  }
  const covered = cornersOf(inset(box, unit));
  return shapes.some((shape) => polygonsMeet(covered, shape)) ? 'motif' : undefined;
}

/** Whether a box leaves another one by more than a tolerance. @param sideways whether only at the left and right */
function exceeds(box: Box, edge: Box, by: number, sideways: boolean): boolean {
  if (box.left < edge.left - by || box.right > edge.right + by) return true;
  return !sideways && (box.top < edge.top - by || box.bottom > edge.bottom + by);
}

const HIDES = /hidden|clip|auto|scroll/;

/** Whether an ancestor within the slide hides a part. On the Stage and on paper, nobody scrolls to it. */
function isCut(box: Box, element: Element, slide: Element): boolean {
  const hidden = HIDDEN_PART * (box.bottom - box.top);
  return ancestorsWithin(slide, element).some((ancestor) => {
    const { overflowX, overflowY } = getComputedStyle(ancestor);
    if (!HIDES.test(overflowX + overflowY)) return false;
    const edge = ancestor.getBoundingClientRect();
    const isCutX = box.left < edge.left - ROUNDING || box.right > edge.right + ROUNDING;
    const isCutY = box.top < edge.top - hidden || box.bottom > edge.bottom + hidden;
    return (HIDES.test(overflowX) && isCutX) || (HIDES.test(overflowY) && isCutY);
  });
}

/** Whether a reader can scroll to what exceeds an ancestor within the slide. */
function scrolls(element: Element, slide: Element): boolean {
  return ancestorsWithin(slide, element).some((ancestor) =>
    /auto|scroll/.test(getComputedStyle(ancestor).overflowX),
  );
}

function ancestorsWithin(slide: Element, element: Element): Element[] {
  const { parentElement } = element;
  return parentElement && parentElement !== slide
    ? [parentElement, ...ancestorsWithin(slide, parentElement)]
    : [];
}
