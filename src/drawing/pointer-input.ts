import { randomId } from '../dom/random-id.ts';
import type { ActiveStroke, DrawingStore } from './drawing-store.ts';
import { distance, type Point, pointAt } from './point.ts';
import { addStroke, EMPTY_DRAWING } from './strokes.ts';

export type Tool = 'laser' | 'pen';

/** Where a hand draws and points. */
export interface DrawingSurface {
  /** Element that the pointer moves over. */
  readonly element: HTMLElement;
  /** Name of the slide that is seen there, and its box in the window. */
  slide(): string;
  box(): DOMRect;
}

/** How far a pointer has to move before it counts, in units of a slide. */
const STEP = 1.5;

/** How many spots a stroke has at most while it is drawn; what goes on is another one. */
const LONGEST = 4000;

/** What the browser, the slides and the presentation would make of a pointer that draws. */
const TAKEN = ['pointerdown', 'pointermove', 'pointerup', 'touchstart', 'touchmove', 'touchend'];
const CLICKS = ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'];

/**
 * Lets mouse, finger and pen draw and point on a board with the tool in hand. What happens between
 * two frames is one deed.
 * @returns ends it
 */
export function trackPointer(
  { element, slide, box }: DrawingSurface,
  store: DrawingStore,
  tool: () => Tool | undefined,
): () => void {
  const abort = new AbortController();
  let drawing: ActiveStroke | undefined;
  let pointer: number | undefined;
  let pointed: Point | undefined;
  let waiting = 0;

  const tellNow = () => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    if (drawing) store.apply('here', { kind: 'drawing', drawing });
    else if (tool() === 'laser') store.apply('here', { kind: 'spot', spot: pointed });
  };
  const tell = () => {
    waiting ||= requestAnimationFrame(tellNow);
  };
  const begin = (spot: Point) => {
    drawing = { slide: slide(), id: randomId().slice(0, 8), points: [spot] };
    tell();
  };
  const extend = (spot: Point) => {
    const last = drawing?.points.at(-1);
    if (!drawing || !last || distance(last, spot) < STEP) return;
    drawing = { ...drawing, points: [...drawing.points, spot] };
    tell();
    if (drawing.points.length < LONGEST) return;
    keep();
    begin(spot);
  };
  const keep = () => {
    if (!drawing) return;
    tellNow();
    const { slide: on, id, points } = drawing;
    drawing = undefined;
    const sheet = addStroke(store.drawing(on) ?? EMPTY_DRAWING, { id, points });
    store.apply('here', { kind: 'sheet', slide: on, sheet });
  };
  const point = (spot: Point | undefined) => {
    if (spot === pointed) return;
    pointed = spot;
    tell();
  };

  const down = (event: PointerEvent) => {
    if (tool() === undefined || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const spot = within(event, box());
    if (tool() === 'laser') point(spot);
    if (tool() !== 'pen' || !spot) return;
    keep();
    pointer = event.pointerId;
    element.setPointerCapture(pointer);
    begin(spot);
  };
  const move = (event: PointerEvent) => {
    if (tool() === 'laser' && event.isPrimary) point(within(event, box()));
    if (!drawing || event.pointerId !== pointer) return;
    // Whoever goes on while drawing leaves the stroke to the slide that it began on.
    if (drawing.slide !== slide()) return keep();
    const area = box();
    const events = event.getCoalescedEvents?.() ?? [];
    for (const part of events.length > 0 ? events : [event]) extend(fractionOf(part, area));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === pointer) keep();
  };
  const leave = () => {
    if (tool() === 'laser') point(undefined);
  };

  const { signal } = abort;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('lostpointercapture', up, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  for (const name of [...TAKEN, ...CLICKS]) {
    element.addEventListener(
      name,
      (event) => {
        if (tool() === undefined) return;
        event.stopPropagation();
        // A finger that rests while it draws asks for no menu.
        if (name === 'contextmenu') event.preventDefault();
      },
      { signal },
    );
  }
  return () => {
    abort.abort();
    keep();
    cancelAnimationFrame(waiting);
  };
}

function fractionOf(
  { clientX, clientY }: MouseEvent,
  { left, top, width, height }: DOMRect,
): Point {
  return pointAt((clientX - left) / width, (clientY - top) / height);
}

/** The spot under a pointer; undefined beside the slide. */
function within(event: MouseEvent, box: DOMRect): Point | undefined {
  const { clientX: x, clientY: y } = event;
  const inside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return inside ? fractionOf(event, box) : undefined;
}
