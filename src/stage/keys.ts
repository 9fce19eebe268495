import { EMBEDDED } from '../embedded.ts';
import { isCharacter } from '../keys/letter-keys.ts';
import { isTaken } from '../keys/taken.ts';
import { commandOf } from './key-map.ts';
import type { Command, Feature } from './room.ts';

/** What goes on while its key is held down; all else happens once a press. */
const GOES_ON: ReadonlySet<Command> = new Set(['next', 'previous']);

/**
 * The keyboard and presenter remotes. Keys belong to whatever one types in, and to an open dialog;
 * a focused button keeps what presses it and what types a letter, while a remote still walks.
 */
export const keys: Feature = ({ command, offers, letters }) => {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const asked = commandOf(event);
    if (!asked || !offers(asked)) return;
    const taken =
      document.querySelector('dialog[open]') !== null ||
      // A tile of the overview stands for its slide: letters ask for there what they ask for here.
      isTaken(event, 'a[href], button, summary', '.tile');
    if (event.key === 'F5') {
      if (EMBEDDED) return;
      // Remotes start a talk with it. Wherever the focus is, it must not load the page again, nor
      // stop a talk that has started; Ctrl+R does that for whoever means it.
      event.preventDefault();
      if (document.fullscreenElement) return;
    }
    if (taken || (isCharacter(event.key) && !letters.on())) return;
    event.preventDefault();
    if (event.repeat && !GOES_ON.has(asked)) return;
    command(asked);
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
};
