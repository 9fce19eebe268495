import type { Curtain } from '../talk/shown.ts';
import { fill } from '../words/fill.ts';
import { commandOf } from './key-map.ts';
import type { Feature } from './room.ts';

/** Keys that change others, and those of the browser and the machine: whoever presses them wants no slide. */
const NOT_LIFTING =
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|F\d+|Audio.*|Brightness.*)$/;

/**
 * A black or white screen while the audience is to look at the speaker. Any key or a click lifts it
 * and does nothing else, so that nothing goes by unseen.
 */
export const curtain: Feature = ({ words, interface: holder, onCommand, ...room }) => {
  // A modal dialog lies over all else, open dialogs and cards too, and gives back the focus.
  const dialog = document.createElement('dialog');
  dialog.className = 'curtain';
  const lift = document.createElement('button');
  lift.type = 'button';
  dialog.append(lift);
  holder.append(dialog);
  let lifting: string | undefined;

  const show = (drawn: Curtain) => {
    if (!drawn) return dialog.close();
    dialog.dataset['curtain'] = drawn;
    dialog.setAttribute('aria-label', words[drawn]);
    lift.textContent = fill(words.lift, { curtain: words[drawn] });
    // Another sentence of what has the focus is not read; what gets the focus is.
    lift.blur();
    if (!dialog.open) dialog.showModal();
    lift.focus({ preventScroll: true });
  };
  const turn = (asked: Curtain) => room.draw(room.curtain() === asked ? undefined : asked);
  const heard = (event: KeyboardEvent) => {
    const { key, repeat, isComposing, ctrlKey, metaKey, altKey } = event;
    if (!repeat) lifting = undefined;
    // A key that is held down lifts the curtain, and does not go on behind it.
    if (!room.curtain() && lifting !== key) return;
    if (isComposing || ctrlKey || metaKey || altKey || NOT_LIFTING.test(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (repeat) return;
    const asked = commandOf(event);
    turn((asked === 'black' || asked === 'white') && room.letters.on() ? asked : room.curtain());
    lifting = key;
  };
  const lifted = () => room.draw(undefined);

  lift.addEventListener('click', lifted);
  // The event comes late: by then the curtain may be drawn anew.
  dialog.addEventListener('close', () => {
    if (!dialog.open) lifted();
  });
  // Before whatever else hears keys in this document.
  window.addEventListener('keydown', heard, true);
  const endings = [
    room.onCurtain(show),
    onCommand('black', () => turn('black')),
    onCommand('white', () => turn('white')),
  ];
  return () => {
    for (const end of endings) end();
    window.removeEventListener('keydown', heard, true);
    dialog.remove();
  };
};
