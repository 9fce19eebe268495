import { createDrawingTools } from '../../drawing/tools.ts';
import type { Feature } from '../context.ts';
import { showDrawings } from './drawings.ts';

/** Laser pointer and pen. An active tool receives all pointer events; shortcuts keep working. */
export const drawingTools: Feature = ({ deck, messages, ui, drawings, onCommand }) => {
  const surface = document.createElement('div');
  surface.className = 'drawing-pad';
  deck.root.append(surface);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  ui.append(status);
  const removeLayers = showDrawings(deck, drawings);

  const penButton = ui.querySelector('[data-command="pen"]');
  const tools = createDrawingTools(
    {
      element: surface,
      slide: () => deck.at().slide.id,
      box: () => deck.at().slide.getBoundingClientRect(),
    },
    drawings,
    (tool) => {
      penButton?.setAttribute('aria-pressed', String(tool === 'pen'));
      status.textContent = tool ? messages[`${tool}InHand`] : '';
    },
  );
  const cleanups = [
    onCommand('laser', () => tools.toggle('laser')),
    onCommand('pen', () => tools.toggle('pen')),
    onCommand('undo', tools.undo),
    onCommand('clear', tools.clear),
  ];
  return () => {
    for (const cleanup of cleanups) cleanup();
    tools.destroy();
    removeLayers();
    penButton?.removeAttribute('aria-pressed');
    status.remove();
    surface.remove();
  };
};
