import { button, element, write } from '../element.ts';
import { makeBoard, strokesOn } from '../ink/board.ts';
import type { Tool } from '../ink/hand.ts';
import { makeLayer } from '../ink/layer.ts';
import { shareBoard } from '../ink/share.ts';
import { makeTools } from '../ink/tools.ts';
import type { Feature } from './desk.ts';

/** Laser and pen on the picture of the slide that is on screen; the audience sees what is done with them. */
export const ink: Feature = ({ part, words, slides, talk, at, onChange }) => {
  const current = part('current');
  const pad = current.querySelector<HTMLElement>('.preview');
  const foot = current.querySelector('.speaker-foot');
  if (!pad || !foot) throw new Error('The page shows no slide to draw on.');
  const board = makeBoard();
  const layer = makeLayer();
  const spoken = element('p', 'visually-hidden');
  spoken.setAttribute('role', 'status');

  const tools = makeTools(
    { pad, slide: () => at().slide, box: () => pad.getBoundingClientRect() },
    board,
    (tool) => {
      laser.ariaPressed = String(tool === 'laser');
      pen.ariaPressed = String(tool === 'pen');
      write(spoken, tool ? words[`${tool}InHand`] : '');
    },
  );
  const toggle = (tool: Tool, key: string) => {
    const made = toolButton(words[tool], key, () => tools.take(tool));
    made.ariaPressed = 'false';
    return made;
  };
  const laser = toggle('laser', 'R');
  const pen = toggle('pen', 'D');
  const undo = toolButton(words.undo, 'U', tools.undo);
  const clear = toolButton(words.clear, 'X', tools.clear);
  const bar = element('div', 'speaker-ink', laser, pen, undo, clear, spoken);
  bar.setAttribute('role', 'group');
  bar.ariaLabel = words.ink;
  foot.append(bar);

  const show = () => {
    const { slide } = at();
    const sheet = board.sheet(slide);
    layer.draw(strokesOn(board, slide));
    layer.point(board.spot());
    // Not disabled, which would lose the focus of whoever has just pressed it.
    undo.ariaDisabled = String(!sheet || sheet.strokes.length + sheet.cleared.length === 0);
    clear.ariaDisabled = String(!sheet || sheet.strokes.length === 0);
  };
  const endings = [
    shareBoard(
      board,
      talk,
      slides.map(({ name }) => name),
    ),
    board.onDeed(show),
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

function toolButton(words: string, key: string, press: () => void): HTMLButtonElement {
  const made = button('', words, press);
  made.setAttribute('aria-keyshortcuts', key);
  made.title = key;
  return made;
}
