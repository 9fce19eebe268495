import { IN_IFRAME } from '../dom/in-iframe.ts';
import { isCharacter } from '../shortcuts/character-keys.ts';
import { isKeyTaken } from '../shortcuts/focus-guard.ts';
import type { Command, Feature } from './context.ts';
import { commandOf } from './shortcut-map.ts';

/** Commands that repeat while their key is held down; all others run once per press. */
const REPEATING: ReadonlySet<Command> = new Set(['next', 'previous']);

/**
 * The keyboard and presenter remotes. Text fields and open dialogs keep all keys; a focused button or link
 * keeps those that activate it and those that type a character, so that a remote still navigates.
 */
export const shortcuts: Feature = ({ command, offers, characterKeys }, signal) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = commandOf(event);
    if (!pressed || !offers(pressed)) return;
    const taken =
      document.querySelector('dialog[open]') !== null ||
      // A tile of the overview represents its slide: characters are shortcuts on both.
      isKeyTaken(event, 'a[href], button, summary', '.tile');
    if (event.key === 'F5') {
      if (IN_IFRAME) return;
      // Presenter remotes send it to start a talk. It must neither reload the page, wherever the focus is,
      // nor leave full screen; Ctrl+R still reloads.
      event.preventDefault();
      if (document.fullscreenElement) return;
    }
    if (taken || (isCharacter(event.key) && !characterKeys.on())) return;
    event.preventDefault();
    if (event.repeat && !REPEATING.has(pressed)) return;
    command(pressed);
  };
  document.addEventListener('keydown', onKeyDown, { signal });
};
