import { button } from '../element.ts';
import { keyLabel } from '../keys/key-label.ts';
import type { Command, Desk } from './desk.ts';
import { keyOf } from './key-map.ts';

/** A button for a command, which tells the key that asks for the same. */
export function keyButton(
  desk: Desk,
  words: string,
  asks: Command,
  className = '',
): HTMLButtonElement {
  const made = button(className, words, () => desk.command(asks));
  tellKey(made, desk, asks);
  return made;
}

/** Says on a button which key asks for the same. */
export function tellKey(on: HTMLButtonElement, { common }: Desk, asks: Command): void {
  const key = keyOf(asks);
  on.setAttribute('aria-keyshortcuts', key.toUpperCase());
  on.title = keyLabel(key, common.keyNames);
}
