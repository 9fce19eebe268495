import { button } from '../element.ts';
import type { Curtain } from '../talk/shown.ts';
import type { Feature } from './desk.ts';

/** Blackens or whitens the screen before the audience, and shows that it is. */
export const curtain: Feature = ({ root, part, words, curtain, draw, onCurtain }) => {
  const turn = (asked: Curtain) => draw(curtain() === asked ? undefined : asked);
  const black = button('', words.black, () => turn('black'));
  const white = button('', words.white, () => turn('white'));
  part('walk').append(black, white);
  const stop = onCurtain(() => {
    const drawn = curtain();
    black.ariaPressed = String(drawn === 'black');
    white.ariaPressed = String(drawn === 'white');
    if (drawn) root.dataset['curtain'] = drawn;
    else delete root.dataset['curtain'];
  });
  return () => {
    stop();
    black.remove();
    white.remove();
  };
};
