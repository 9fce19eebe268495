import { button, element } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import type { Blackout } from '../../session/display-values.ts';
import type { Feature } from '../context.ts';
import { commandOf } from '../shortcut-map.ts';

/** Modifier keys and keys of the browser or the machine; they do not end a blackout. */
const IGNORED_KEYS =
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|F\d+|Audio.*|Brightness.*)$/;

/**
 * A black or white screen that draws the audience's attention to the speaker. Any key or click ends it and
 * does nothing else, so that no step is skipped unseen.
 */
export const blackout: Feature = ({ messages, ui, onCommand, ...context }, signal) => {
  // A modal dialog covers other dialogs and popovers, too, and restores the focus.
  const dialog = element('dialog', 'blackout');
  const end = button('', '', () => context.setBlackout(undefined));
  dialog.append(end);
  ui.append(dialog);
  /** The key that has ended the blackout and may still be held down. */
  let endingKey: string | undefined;

  const show = (colour: Blackout) => {
    if (!colour) return dialog.close();
    dialog.dataset['blackout'] = colour;
    dialog.setAttribute('aria-label', messages[colour]);
    end.textContent = interpolate(messages.blackoutHint, { blackout: messages[colour] });
    // Screen readers do not read a new text of the focused element, but do read an element that is focused.
    end.blur();
    if (!dialog.open) dialog.showModal();
    end.focus({ preventScroll: true });
  };
  const toggle = (colour: Blackout) =>
    context.setBlackout(context.blackout() === colour ? undefined : colour);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, repeat, isComposing, ctrlKey, metaKey, altKey } = event;
    if (!repeat) endingKey = undefined;
    // The repeats of the key that has ended the blackout must not navigate.
    if (!context.blackout() && endingKey !== key) return;
    if (isComposing || ctrlKey || metaKey || altKey || IGNORED_KEYS.test(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (repeat) return;
    const command = commandOf(event);
    toggle(
      (command === 'black' || command === 'white') && context.characterKeys.on()
        ? command
        : context.blackout(),
    );
    endingKey = key;
  };

  // The event is asynchronous: by then the blackout may have been set again.
  dialog.addEventListener('close', () => {
    if (!dialog.open) context.setBlackout(undefined);
  });
  // In the capture phase of the window, before all other listeners.
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
  context.onBlackout(show, signal);
  onCommand('black', () => toggle('black'), signal);
  onCommand('white', () => toggle('white'), signal);
  return () => dialog.remove();
};
