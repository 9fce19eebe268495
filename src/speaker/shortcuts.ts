import { isCharacter } from '../shortcuts/character-keys.ts';
import { isKeyTaken } from '../shortcuts/focus-guard.ts';
import type { Command, Feature } from './context.ts';
import { commandOf } from './shortcut-map.ts';

/** What goes on while its key is held down; all else happens once a press. */
const GOES_ON: ReadonlySet<Command> = new Set(['next', 'previous']);

/** What has all keys while it is open. */
const OPEN = 'dialog[open], [popover]:popover-open';

/**
 * The keyboard and presenter remotes. Keys belong to whatever one types in, and to what is open; a
 * focused button keeps what presses it and what types a letter. Letters are off where the Stage's are.
 */
export const shortcuts: Feature = ({ root, command, offers, characterKeys }) => {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector(OPEN) || isKeyTaken(event, 'a[href], button')) return;
    const asked = commandOf(event);
    if (!asked || !offers(asked)) return;
    // The other window may have switched them off.
    if (isCharacter(event.key) && !characterKeys.on()) return;
    event.preventDefault();
    if (event.repeat && (isCharacter(event.key) || !GOES_ON.has(asked))) return;
    command(asked);
  };
  // A click does not take the focus, so that letters go on working after it.
  const pressed = (event: MouseEvent) => {
    if ((event.target as Element).closest('button')) event.preventDefault();
  };
  document.addEventListener('keydown', heard);
  root.addEventListener('mousedown', pressed);
  return () => {
    document.removeEventListener('keydown', heard);
    root.removeEventListener('mousedown', pressed);
  };
};
