import { element, write } from '../element.ts';
import { makeBoard, strokesOn } from '../ink/board.ts';
import { makeLayer } from '../ink/layer.ts';
import { shareBoard } from '../ink/share.ts';
import { makeTools } from '../ink/tools.ts';
import type { Feature } from './desk.ts';
import { keyButton } from './key-button.ts';

/** Laser and pen on the picture of the slide that is on screen; the audience sees what is done with them. */
export const ink: Feature = (desk) => {
  const { part, words, slides, talk, at, onChange, onCommand } = desk;
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
  const laser = keyButton(desk, words.laser, 'laser');
  const pen = keyButton(desk, words.pen, 'pen');
  laser.ariaPressed = pen.ariaPressed = 'false';
  const undo = keyButton(desk, words.undo, 'undo');
  const clear = keyButton(desk, words.clear, 'clear');
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
    onCommand('laser', () => tools.take('laser')),
    onCommand('pen', () => tools.take('pen')),
    onCommand('undo', tools.undo),
    onCommand('clear', tools.clear),
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
