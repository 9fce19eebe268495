import { makeTools } from '../ink/tools.ts';
import { showInk } from './ink-shown.ts';
import type { Feature } from './room.ts';

/** Laser and pen: while one of them is in hand, the pointer is theirs, and the keys go on as ever. */
export const ink: Feature = ({ deck, words, interface: holder, ink: board, onCommand }) => {
  const pad = document.createElement('div');
  pad.className = 'ink-pad';
  deck.root.append(pad);
  const spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('role', 'status');
  holder.append(spoken);
  const stopShowing = showInk(deck, board);

  const pressed = holder.querySelector('[data-command="pen"]');
  const tools = makeTools(
    {
      pad,
      slide: () => deck.at().slide.id,
      box: () => deck.at().slide.getBoundingClientRect(),
    },
    board,
    (tool) => {
      pressed?.setAttribute('aria-pressed', String(tool === 'pen'));
      spoken.textContent = tool ? words[`${tool}InHand`] : '';
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
