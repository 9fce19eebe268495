import { randomId } from '../dom/random-id.ts';
import type { ActiveStroke, DrawingStore } from './drawing-store.ts';
import { distance, type Point, pointAt } from './point.ts';
import { addStroke, EMPTY_DRAWING } from './strokes.ts';

export type Tool = 'laser' | 'pen';

/** Where a tool is used: an element over a slide. */
export interface DrawingSurface {
  readonly element: HTMLElement;
  /** Name of the slide shown there. */
  slide(): string;
  /** The slide's box in the viewport. */
  box(): DOMRect;
}

/** Smallest distance between two points of a stroke, in units of a slide. */
const MIN_DISTANCE = 1.5;

/** Number of points after which a stroke is saved and continued by another one. */
const MAX_POINTS = 4000;

/** Events that are kept from the browser, the slides and the navigation while a tool is active. */
const DRAWING_EVENTS = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'touchstart',
  'touchmove',
  'touchend',
];
const CLICK_EVENTS = ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'];

/**
 * Draws and points with mouse, touch and stylus on a surface. The store receives one event per frame.
 * @param tool the active tool
 * @returns ends the tracking and saves the stroke in progress
 */
export function trackPointer(
  { element, slide, box }: DrawingSurface,
  store: DrawingStore,
  tool: () => Tool | undefined,
): () => void {
  const abort = new AbortController();
  let stroke: ActiveStroke | undefined;
  let pointerId: number | undefined;
  let laser: Point | undefined;
  let frame = 0;

  const update = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (stroke) store.apply('local', { kind: 'stroke', stroke });
    else if (tool() === 'laser') store.apply('local', { kind: 'laser', point: laser });
  };
  const scheduleUpdate = () => {
    frame ||= requestAnimationFrame(update);
  };
  const begin = (point: Point) => {
    stroke = { slide: slide(), id: randomId().slice(0, 8), points: [point] };
    scheduleUpdate();
  };
  const extend = (point: Point) => {
    const last = stroke?.points.at(-1);
    if (!stroke || !last || distance(last, point) < MIN_DISTANCE) return;
    stroke = { ...stroke, points: [...stroke.points, point] };
    scheduleUpdate();
    if (stroke.points.length < MAX_POINTS) return;
    save();
    begin(point);
  };
  const save = () => {
    if (!stroke) return;
    update();
    const { slide: drawnOn, id, points } = stroke;
    stroke = undefined;
    const drawing = addStroke(store.drawing(drawnOn) ?? EMPTY_DRAWING, { id, points });
    store.apply('local', { kind: 'saved', slide: drawnOn, drawing });
  };
  const moveLaser = (point: Point | undefined) => {
    if (point === laser) return;
    laser = point;
    scheduleUpdate();
  };

  const onDown = (event: PointerEvent) => {
    if (tool() === undefined || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const point = pointInside(event, box());
    if (tool() === 'laser') moveLaser(point);
    if (tool() !== 'pen' || !point) return;
    save();
    pointerId = event.pointerId;
    element.setPointerCapture(pointerId);
    begin(point);
  };
  const onMove = (event: PointerEvent) => {
    if (tool() === 'laser' && event.isPrimary) moveLaser(pointInside(event, box()));
    if (!stroke || event.pointerId !== pointerId) return;
    // The slide has changed while drawing: the stroke stays on the slide where it began.
    if (stroke.slide !== slide()) return save();
    const area = box();
    const coalesced = event.getCoalescedEvents?.() ?? [];
    for (const part of coalesced.length > 0 ? coalesced : [event]) extend(pointOf(part, area));
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === pointerId) save();
  };
  const onLeave = () => {
    if (tool() === 'laser') moveLaser(undefined);
  };

  const { signal } = abort;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('lostpointercapture', onUp, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  for (const type of [...DRAWING_EVENTS, ...CLICK_EVENTS]) {
    element.addEventListener(
      type,
      (event) => {
        if (tool() === undefined) return;
        event.stopPropagation();
        // A long press while drawing opens no context menu.
        if (type === 'contextmenu') event.preventDefault();
      },
      { signal },
    );
  }
  return () => {
    abort.abort();
    save();
    cancelAnimationFrame(frame);
  };
}

function pointOf({ clientX, clientY }: MouseEvent, { left, top, width, height }: DOMRect): Point {
  return pointAt((clientX - left) / width, (clientY - top) / height);
}

/** The point under a pointer; undefined outside of the slide. */
function pointInside(event: MouseEvent, box: DOMRect): Point | undefined {
  const { clientX: x, clientY: y } = event;
  const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return isInside ? pointOf(event, box) : undefined;
}
