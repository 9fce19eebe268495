import '../../styles/stage/drawing.css';
import { element } from '../../dom/element.ts';
import { createDrawingTools } from '../../drawing/tools.ts';
import type { Feature } from '../context.ts';
import { showDrawings } from './drawings.ts';

/** Laser pointer and pen. While one is active it receives pointer events; keys work as before. */
export const drawingTools: Feature = (
  { deck, messages, ui, drawings: store, onCommand },
  signal,
) => {
  const surface = element('div', 'drawing-pad');
  deck.root.append(surface);
  const status = element('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  ui.append(status);
  const removeDrawings = showDrawings(deck, store, signal);

  const penButton = ui.querySelector('[data-command="pen"]');
  const tools = createDrawingTools(
    {
      element: surface,
      slide: () => deck.at().slide.id,
      box: () => deck.at().slide.getBoundingClientRect(),
    },
    store,
    (tool) => {
      penButton?.setAttribute('aria-pressed', String(tool === 'pen'));
      status.textContent = tool ? messages[`${tool}InHand`] : '';
    },
  );
  onCommand('laser', () => tools.toggle('laser'), signal);
  onCommand('pen', () => tools.toggle('pen'), signal);
  onCommand('undo', tools.undo, signal);
  onCommand('clear', tools.clear, signal);
  return () => {
    tools.destroy();
    removeDrawings();
    penButton?.removeAttribute('aria-pressed');
    status.remove();
    surface.remove();
  };
};
