import { element, write } from '../../dom/element.ts';
import { createDrawingStore, strokesOn } from '../../drawing/drawing-store.ts';
import { createDrawingLayer } from '../../drawing/svg-layer.ts';
import { syncDrawingStore } from '../../drawing/sync.ts';
import { createDrawingTools } from '../../drawing/tools.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Laser pointer and pen on the preview of the current slide, synchronised with the Stage. */
export const drawingTools: Feature = (context, signal) => {
  const { part, messages, slides, session, at, onChange, onCommand } = context;
  const current = part('current');
  const preview = current.querySelector<HTMLElement>('.preview');
  const footer = current.querySelector('.speaker-foot');
  if (!preview || !footer) throw new Error('The speaker page has no preview to draw on.');
  const store = createDrawingStore();
  const layer = createDrawingLayer();
  const status = element('p', 'visually-hidden');
  status.setAttribute('role', 'status');

  const tools = createDrawingTools(
    { element: preview, slide: () => at().slide, box: () => preview.getBoundingClientRect() },
    store,
    (tool) => {
      laser.ariaPressed = String(tool === 'laser');
      pen.ariaPressed = String(tool === 'pen');
      write(status, tool ? messages[`${tool}InHand`] : '');
    },
  );
  const laser = keyButton(context, messages.laser, 'laser');
  const pen = keyButton(context, messages.pen, 'pen');
  laser.ariaPressed = pen.ariaPressed = 'false';
  const undo = keyButton(context, messages.undo, 'undo');
  const clear = keyButton(context, messages.clear, 'clear');
  const toolbar = element('div', 'speaker-drawing', laser, pen, undo, clear, status);
  toolbar.setAttribute('role', 'group');
  toolbar.ariaLabel = messages.ink;
  footer.append(toolbar);
  onCommand('laser', () => tools.toggle('laser'), signal);
  onCommand('pen', () => tools.toggle('pen'), signal);
  onCommand('undo', tools.undo, signal);
  onCommand('clear', tools.clear, signal);

  const update = () => {
    const { slide } = at();
    const drawing = store.drawing(slide);
    layer.drawStrokes(strokesOn(store, slide));
    layer.drawLaser(store.laser());
    // Disabling a focused button would lose the focus.
    undo.ariaDisabled = String(!drawing || drawing.strokes.length + drawing.cleared.length === 0);
    clear.ariaDisabled = String(!drawing || drawing.strokes.length === 0);
  };
  // Before the synchronisation ends, so that it sends the stroke in progress.
  signal.addEventListener('abort', tools.destroy);
  const names = slides.map(({ name }) => name);
  syncDrawingStore(store, session, names, signal);
  store.onEvent(update, signal);
  onChange(() => {
    // A preview removes the layer when it shows another slide.
    if (layer.element.parentNode !== preview) preview.append(layer.element);
    update();
  }, signal);
  return () => {
    layer.element.remove();
    toolbar.remove();
  };
};
