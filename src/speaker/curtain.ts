import type { Curtain } from '../talk/shown.ts';
import type { Feature } from './desk.ts';
import { keyButton } from './key-button.ts';

/** Blackens or whitens the screen before the audience, and shows that it is. */
export const curtain: Feature = (desk) => {
  const { root, part, words, curtain, draw, onCommand, onCurtain } = desk;
  const turn = (asked: Curtain) => draw(curtain() === asked ? undefined : asked);
  const black = keyButton(desk, words.black, 'black');
  const white = keyButton(desk, words.white, 'white');
  part('walk').append(black, white);
  const endings = [
    onCommand('black', () => turn('black')),
    onCommand('white', () => turn('white')),
    onCurtain(() => {
      const drawn = curtain();
      black.ariaPressed = String(drawn === 'black');
      white.ariaPressed = String(drawn === 'white');
      if (drawn) root.dataset['curtain'] = drawn;
      else delete root.dataset['curtain'];
    }),
  ];
  return () => {
    for (const end of endings) end();
    black.remove();
    white.remove();
  };
};
