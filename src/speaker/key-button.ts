import { button } from '../dom/element.ts';
import { keyLabel } from '../shortcuts/key-label.ts';
import type { Command, SpeakerContext } from './context.ts';
import { keyOf } from './shortcut-map.ts';

/** A button that gives a command, with the command's key as tooltip. */
export function keyButton(
  context: SpeakerContext,
  label: string,
  command: Command,
  className = '',
): HTMLButtonElement {
  const created = button(className, label, () => context.command(command));
  labelKey(created, context, command);
  return created;
}

/** Adds the key of a command to a button: as tooltip, and as `aria-keyshortcuts`. */
export function labelKey(
  labelled: HTMLButtonElement,
  { commonMessages }: SpeakerContext,
  command: Command,
): void {
  const key = keyOf(command);
  labelled.setAttribute('aria-keyshortcuts', key.toUpperCase());
  labelled.title = keyLabel(key, commonMessages.keyNames);
}
