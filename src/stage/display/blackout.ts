import { interpolate } from '../../i18n/interpolate.ts';
import type { Blackout } from '../../session/display-values.ts';
import type { Feature } from '../context.ts';
import { commandOf } from '../shortcut-map.ts';

/** Keys that change others, and those of the browser and the machine: whoever presses them wants no slide. */
const NOT_LIFTING =
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|F\d+|Audio.*|Brightness.*)$/;

/**
 * A black or white screen while the audience is to look at the speaker. Any key or a click lifts it
 * and does nothing else, so that nothing goes by unseen.
 */
export const blackout: Feature = ({ messages, ui: holder, onCommand, ...context }) => {
  // A modal dialog lies over all else, open dialogs and cards too, and gives back the focus.
  const dialog = document.createElement('dialog');
  dialog.className = 'blackout';
  const lift = document.createElement('button');
  lift.type = 'button';
  dialog.append(lift);
  holder.append(dialog);
  let lifting: string | undefined;

  const show = (drawn: Blackout) => {
    if (!drawn) return dialog.close();
    dialog.dataset['blackout'] = drawn;
    dialog.setAttribute('aria-label', messages[drawn]);
    lift.textContent = interpolate(messages.lift, { blackout: messages[drawn] });
    // Another sentence of what has the focus is not read; what gets the focus is.
    lift.blur();
    if (!dialog.open) dialog.showModal();
    lift.focus({ preventScroll: true });
  };
  const turn = (asked: Blackout) =>
    context.setBlackout(context.blackout() === asked ? undefined : asked);
  const heard = (event: KeyboardEvent) => {
    const { key, repeat, isComposing, ctrlKey, metaKey, altKey } = event;
    if (!repeat) lifting = undefined;
    // A key that is held down lifts the blackout, and does not go on behind it.
    if (!context.blackout() && lifting !== key) return;
    if (isComposing || ctrlKey || metaKey || altKey || NOT_LIFTING.test(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (repeat) return;
    const asked = commandOf(event);
    turn(
      (asked === 'black' || asked === 'white') && context.characterKeys.on()
        ? asked
        : context.blackout(),
    );
    lifting = key;
  };
  const lifted = () => context.setBlackout(undefined);

  lift.addEventListener('click', lifted);
  // The event comes late: by then the blackout may be drawn anew.
  dialog.addEventListener('close', () => {
    if (!dialog.open) lifted();
  });
  // Before whatever else hears keys in this document.
  window.addEventListener('keydown', heard, true);
  const endings = [
    context.onBlackout(show),
    onCommand('black', () => turn('black')),
    onCommand('white', () => turn('white')),
  ];
  return () => {
    for (const end of endings) end();
    window.removeEventListener('keydown', heard, true);
    dialog.remove();
  };
};
