import { IN_IFRAME } from '../dom/in-iframe.ts';
import { isCharacter } from '../shortcuts/character-keys.ts';
import { isKeyTaken } from '../shortcuts/focus-guard.ts';
import type { Command, Feature } from './context.ts';
import { commandOf } from './shortcut-map.ts';

/** What goes on while its key is held down; all else happens once a press. */
const GOES_ON: ReadonlySet<Command> = new Set(['next', 'previous']);

/**
 * The keyboard and presenter remotes. Keys belong to whatever one types in, and to an open dialog;
 * a focused button keeps what presses it and what types a letter, while a remote still walks.
 */
export const shortcuts: Feature = ({ command, offers, characterKeys }) => {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const asked = commandOf(event);
    if (!asked || !offers(asked)) return;
    const taken =
      document.querySelector('dialog[open]') !== null ||
      // A tile of the overview stands for its slide: letters ask for there what they ask for here.
      isKeyTaken(event, 'a[href], button, summary', '.tile');
    if (event.key === 'F5') {
      if (IN_IFRAME) return;
      // Remotes start a talk with it. Wherever the focus is, it must not load the page again, nor
      // stop a talk that has started; Ctrl+R does that for whoever means it.
      event.preventDefault();
      if (document.fullscreenElement) return;
    }
    if (taken || (isCharacter(event.key) && !characterKeys.on())) return;
    event.preventDefault();
    if (event.repeat && !GOES_ON.has(asked)) return;
    command(asked);
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
};
