import type { Session } from '../session/session.ts';
import type { ActiveStroke, DrawingEvent, DrawingStore } from './drawing-store.ts';
import type { Point } from './point.ts';
import { readDrawing, readPoint, readPoints } from './read-drawing.ts';

/** The names under which the windows of a talk share what is drawn and pointed at. */
const DRAWING = 'drawing';
const LASER = 'laser';
const sheetOf = (slide: string) => `ink:${slide}`;

/** How often a resting laser is told, and after how long a silence it counts as gone, in milliseconds. */
const TOLD_EVERY = 1000;
const GONE_AFTER = 2000;

/**
 * Shares a board with the other windows of a talk. What the talk knows of a slide goes before what
 * was drawn here before.
 * @param slides names of all slides
 * @returns ends it
 */
export function syncDrawingStore(
  store: DrawingStore,
  session: Session,
  slides: readonly string[],
): () => void {
  const takeIn = (deed: DrawingEvent) => store.apply('elsewhere', deed);
  let told: ActiveStroke | undefined;
  let resting = 0;
  let fading = 0;

  const tellDrawing = (drawing: ActiveStroke) => {
    const from = told?.id === drawing.id ? told.points.length : 0;
    told = drawing;
    const { slide, id, points } = drawing;
    session.signal(DRAWING, { slide, id, from, points: points.slice(from) });
  };
  const tellSpot = (spot: Point | undefined) => {
    clearInterval(resting);
    const tell = () => session.signal(LASER, spot);
    tell();
    if (spot) resting = window.setInterval(tell, TOLD_EVERY);
  };
  const hearDrawing = (data: unknown) => {
    const { slide, id, from, points } = (data ?? {}) as Record<string, unknown>;
    if (typeof slide !== 'string' || typeof id !== 'string' || !Number.isSafeInteger(from)) return;
    const before = store.activeStroke('elsewhere');
    const known = before?.id === id ? before.points : [];
    const [start, spots] = [Number(from), readPoints(points)];
    if (start < 0 || start > known.length || spots.length === 0) return;
    const all = [...known.slice(0, start), ...spots];
    takeIn({ kind: 'drawing', drawing: { slide, id, points: all } });
  };
  const hearSpot = (data: unknown) => {
    clearTimeout(fading);
    const spot = readPoint(data);
    takeIn({ kind: 'spot', spot });
    const fade = () => takeIn({ kind: 'spot', spot: undefined });
    if (spot) fading = window.setTimeout(fade, GONE_AFTER);
  };

  for (const slide of slides) {
    const [kept, here] = [session.get(sheetOf(slide)), store.drawing(slide)];
    if (kept !== undefined) takeIn({ kind: 'sheet', slide, sheet: readDrawing(kept) });
    else if (here) session.set(sheetOf(slide), here);
  }
  const endings = [
    ...slides.map((slide) =>
      session.watch(sheetOf(slide), (value, here) => {
        if (!here) takeIn({ kind: 'sheet', slide, sheet: readDrawing(value) });
      }),
    ),
    session.onSignal(DRAWING, hearDrawing),
    session.onSignal(LASER, hearSpot),
    store.onEvent((hand, deed) => {
      if (hand === 'elsewhere') return;
      if (deed.kind === 'sheet') session.set(sheetOf(deed.slide), deed.sheet);
      else if (deed.kind === 'drawing') tellDrawing(deed.drawing);
      else tellSpot(deed.spot);
    }),
  ];
  return () => {
    clearInterval(resting);
    clearTimeout(fading);
    for (const end of endings) end();
  };
}
