import { element, write } from '../../dom/element.ts';
import { createDrawingStore, strokesOn } from '../../drawing/drawing-store.ts';
import { createDrawingLayer } from '../../drawing/svg-layer.ts';
import { syncDrawingStore } from '../../drawing/sync.ts';
import { createDrawingTools } from '../../drawing/tools.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Laser and pen on the picture of the slide that is on screen; the audience sees what is done with them. */
export const drawingTools: Feature = (context) => {
  const { part, messages, slides, session, at, onChange, onCommand } = context;
  const current = part('current');
  const pad = current.querySelector<HTMLElement>('.preview');
  const foot = current.querySelector('.speaker-foot');
  if (!pad || !foot) throw new Error('The page shows no slide to draw on.');
  const store = createDrawingStore();
  const layer = createDrawingLayer();
  const spoken = element('p', 'visually-hidden');
  spoken.setAttribute('role', 'status');

  const tools = createDrawingTools(
    { element: pad, slide: () => at().slide, box: () => pad.getBoundingClientRect() },
    store,
    (tool) => {
      laser.ariaPressed = String(tool === 'laser');
      pen.ariaPressed = String(tool === 'pen');
      write(spoken, tool ? messages[`${tool}InHand`] : '');
    },
  );
  const laser = keyButton(context, messages.laser, 'laser');
  const pen = keyButton(context, messages.pen, 'pen');
  laser.ariaPressed = pen.ariaPressed = 'false';
  const undo = keyButton(context, messages.undo, 'undo');
  const clear = keyButton(context, messages.clear, 'clear');
  const bar = element('div', 'speaker-drawing', laser, pen, undo, clear, spoken);
  bar.setAttribute('role', 'group');
  bar.ariaLabel = messages.ink;
  foot.append(bar);

  const show = () => {
    const { slide } = at();
    const sheet = store.drawing(slide);
    layer.draw(strokesOn(store, slide));
    layer.point(store.laser());
    // Not disabled, which would lose the focus of whoever has just pressed it.
    undo.ariaDisabled = String(!sheet || sheet.strokes.length + sheet.cleared.length === 0);
    clear.ariaDisabled = String(!sheet || sheet.strokes.length === 0);
  };
  const endings = [
    onCommand('laser', () => tools.take('laser')),
    onCommand('pen', () => tools.take('pen')),
    onCommand('undo', tools.undo),
    onCommand('clear', tools.clear),
    syncDrawingStore(
      store,
      session,
      slides.map(({ name }) => name),
    ),
    store.onEvent(show),
    // A preview that shows another slide has emptied itself.
    onChange(() => {
      if (layer.element.parentNode !== pad) pad.append(layer.element);
      show();
    }),
  ];
  return () => {
    tools.end();
    for (const end of endings) end();
    layer.element.remove();
    bar.remove();
  };
};
