import type { Session } from '../session/session.ts';
import type { ActiveStroke, DrawingEvent, DrawingStore } from './drawing-store.ts';
import type { Point } from './point.ts';
import { readDrawing, readPoint, readPoints } from './read-drawing.ts';

/** Signals of the stroke in progress and of the laser pointer. */
const STROKE = 'stroke';
const LASER = 'laser';

/** Register of a slide's saved drawing. */
const registerOf = (slide: string) => `drawing:${slide}`;

/** Interval at which a laser pointer that does not move is sent again. */
const LASER_INTERVAL_MS = 1000;

/** Without a signal for this long, the laser pointer of a window that has crashed is hidden. */
const LASER_TIMEOUT_MS = 2000;

/**
 * Synchronises a store with the other windows of a session. Drawings of the session replace those made
 * in this window before it joined.
 * @param slides names of all slides
 * @param signal ends the synchronisation
 */
export function syncDrawingStore(
  store: DrawingStore,
  session: Session,
  slides: readonly string[],
  signal: AbortSignal,
): void {
  const applyRemote = (event: DrawingEvent) => store.apply('remote', event);
  const applySaved = (slide: string, value: unknown) =>
    applyRemote({ kind: 'saved', slide, drawing: readDrawing(value) });
  let lastSent: ActiveStroke | undefined;
  let laserInterval = 0;
  let laserTimeout = 0;

  const sendStroke = (stroke: ActiveStroke) => {
    const from = lastSent?.id === stroke.id ? lastSent.points.length : 0;
    lastSent = stroke;
    const { slide, id, points } = stroke;
    session.signal(STROKE, { slide, id, from, points: points.slice(from) });
  };
  const sendLaser = (point: Point | undefined) => {
    clearInterval(laserInterval);
    const send = () => session.signal(LASER, point);
    send();
    if (point) laserInterval = window.setInterval(send, LASER_INTERVAL_MS);
  };
  const receiveStroke = (data: unknown) => {
    const { slide, id, from, points } = (data ?? {}) as Record<string, unknown>;
    if (typeof slide !== 'string' || typeof id !== 'string' || !Number.isSafeInteger(from)) return;
    const active = store.activeStroke('remote');
    const known = active?.id === id ? active.points : [];
    const [start, added] = [Number(from), readPoints(points)];
    if (start < 0 || start > known.length || added.length === 0) return;
    const stroke = { slide, id, points: [...known.slice(0, start), ...added] };
    applyRemote({ kind: 'stroke', stroke });
  };
  const receiveLaser = (data: unknown) => {
    clearTimeout(laserTimeout);
    const point = readPoint(data);
    applyRemote({ kind: 'laser', point });
    const hide = () => applyRemote({ kind: 'laser', point: undefined });
    if (point) laserTimeout = window.setTimeout(hide, LASER_TIMEOUT_MS);
  };

  for (const slide of slides) {
    const [shared, local] = [session.get(registerOf(slide)), store.drawing(slide)];
    if (shared !== undefined) applySaved(slide, shared);
    else if (local) session.set(registerOf(slide), local);
  }
  for (const slide of slides) {
    session.watch(
      registerOf(slide),
      (value, origin) => {
        if (origin === 'remote') applySaved(slide, value);
      },
      signal,
    );
  }
  session.onSignal(STROKE, receiveStroke, signal);
  session.onSignal(LASER, receiveLaser, signal);
  store.onEvent((origin, event) => {
    if (origin === 'remote') return;
    if (event.kind === 'saved') session.set(registerOf(event.slide), event.drawing);
    else if (event.kind === 'stroke') sendStroke(event.stroke);
    else sendLaser(event.point);
  }, signal);
  signal.addEventListener('abort', () => {
    clearInterval(laserInterval);
    clearTimeout(laserTimeout);
  });
}
