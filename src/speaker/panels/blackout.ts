import type { Blackout } from '../../session/display-values.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Blackens or whitens the screen before the audience, and shows that it is. */
export const blackout: Feature = (context) => {
  const { root, part, messages, blackout, setBlackout, onCommand, onBlackout } = context;
  const turn = (asked: Blackout) => setBlackout(blackout() === asked ? undefined : asked);
  const black = keyButton(context, messages.black, 'black');
  const white = keyButton(context, messages.white, 'white');
  part('walk').append(black, white);
  const endings = [
    onCommand('black', () => turn('black')),
    onCommand('white', () => turn('white')),
    onBlackout(() => {
      const drawn = blackout();
      black.ariaPressed = String(drawn === 'black');
      white.ariaPressed = String(drawn === 'white');
      if (drawn) root.dataset['blackout'] = drawn;
      else delete root.dataset['blackout'];
    }),
  ];
  return () => {
    for (const end of endings) end();
    black.remove();
    white.remove();
  };
};
