import type { Blackout } from '../../session/display-values.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Turns the blackout of the Stage on and off, and shows its state. */
export const blackout: Feature = (context, signal) => {
  const { root, part, messages, blackout, setBlackout, onCommand, onBlackout } = context;
  const toggle = (colour: Blackout) => setBlackout(blackout() === colour ? undefined : colour);
  const black = keyButton(context, messages.black, 'black');
  const white = keyButton(context, messages.white, 'white');
  part('walk').append(black, white);
  onCommand('black', () => toggle('black'), signal);
  onCommand('white', () => toggle('white'), signal);
  onBlackout(() => {
    const colour = blackout();
    black.ariaPressed = String(colour === 'black');
    white.ariaPressed = String(colour === 'white');
    if (colour) root.dataset['blackout'] = colour;
    else delete root.dataset['blackout'];
  }, signal);
  return () => {
    black.remove();
    white.remove();
  };
};
