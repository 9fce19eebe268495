import { createDrawingTools } from '../../drawing/tools.ts';
import type { Feature } from '../context.ts';
import { showDrawings } from './drawings.ts';

/** Laser and pen: while one of them is in hand, the pointer is theirs, and the keys go on as ever. */
export const drawingTools: Feature = ({
  deck,
  messages,
  ui: holder,
  drawings: store,
  onCommand,
}) => {
  const pad = document.createElement('div');
  pad.className = 'drawing-pad';
  deck.root.append(pad);
  const spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('role', 'status');
  holder.append(spoken);
  const stopShowing = showDrawings(deck, store);

  const pressed = holder.querySelector('[data-command="pen"]');
  const tools = createDrawingTools(
    {
      element: pad,
      slide: () => deck.at().slide.id,
      box: () => deck.at().slide.getBoundingClientRect(),
    },
    store,
    (tool) => {
      pressed?.setAttribute('aria-pressed', String(tool === 'pen'));
      spoken.textContent = tool ? messages[`${tool}InHand`] : '';
    },
  );
  const endings = [
    onCommand('laser', () => tools.take('laser')),
    onCommand('pen', () => tools.take('pen')),
    onCommand('undo', tools.undo),
    onCommand('clear', tools.clear),
  ];
  return () => {
    for (const end of endings) end();
    tools.end();
    stopShowing();
    pressed?.removeAttribute('aria-pressed');
    spoken.remove();
    pad.remove();
  };
};
