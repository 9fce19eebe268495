import { isCharacter } from '../shortcuts/character-keys.ts';
import { isKeyTaken } from '../shortcuts/focus-guard.ts';
import type { Command, Feature } from './context.ts';
import { commandOf } from './shortcut-map.ts';

/** Commands repeated while their key is held down. */
const REPEATABLE: ReadonlySet<Command> = new Set(['next', 'previous']);

/** While one of them is open, it receives all keys. */
const MODALS = 'dialog[open], [popover]:popover-open';

/**
 * Keyboard and presenter remotes. A focused field receives all keys; a focused button or link receives
 * the keys that activate it, and character keys. Character keys can be turned off, for the Stage as well.
 */
export const shortcuts: Feature = ({ root, command, offers, characterKeys }, signal) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector(MODALS) || isKeyTaken(event, 'a[href], button')) return;
    const pressed = commandOf(event);
    if (!pressed || !offers(pressed)) return;
    if (isCharacter(event.key) && !characterKeys.on()) return;
    event.preventDefault();
    if (event.repeat && (isCharacter(event.key) || !REPEATABLE.has(pressed))) return;
    command(pressed);
  };
  // Keeps buttons from taking the focus on a click, and with it the character keys.
  const onMouseDown = (event: MouseEvent) => {
    if ((event.target as Element).closest('button')) event.preventDefault();
  };
  document.addEventListener('keydown', onKey, { signal });
  root.addEventListener('mousedown', onMouseDown, { signal });
};
