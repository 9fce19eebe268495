import { button } from '../dom/element.ts';
import { keyLabel } from '../shortcuts/key-label.ts';
import type { Command, SpeakerContext } from './context.ts';
import { keyOf } from './shortcut-map.ts';

/** A button for a command, which tells the key that asks for the same. */
export function keyButton(
  context: SpeakerContext,
  messages: string,
  asks: Command,
  className = '',
): HTMLButtonElement {
  const made = button(className, messages, () => context.command(asks));
  labelKey(made, context, asks);
  return made;
}

/** Says on a button which key asks for the same. */
export function labelKey(
  on: HTMLButtonElement,
  { commonMessages }: SpeakerContext,
  asks: Command,
): void {
  const key = keyOf(asks);
  on.setAttribute('aria-keyshortcuts', key.toUpperCase());
  on.title = keyLabel(key, commonMessages.keyNames);
}
