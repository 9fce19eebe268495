import { button, element, write } from '../dom/element.ts';
import type { ShareMessages } from '../i18n/share-messages.ts';

/** A text to take along: to be selected, and a button that copies it and says so. */
export interface CopyField {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  show(text: string): void;
}

/** @param rows how many lines of the text are seen */
export function copyField(label: string, rows: number, messages: ShareMessages): CopyField {
  const field = rows === 1 ? element('input', '') : element('textarea', '');
  field.readOnly = true;
  field.spellcheck = false;
  if (field instanceof HTMLTextAreaElement) field.rows = rows;
  field.addEventListener('focus', () => field.select());
  const said = element('span', 'share-said');
  said.setAttribute('role', 'status');
  const copy = button('', messages.copy, async () => {
    write(said, '');
    try {
      await navigator.clipboard.writeText(field.value);
      write(said, messages.copied);
    } catch {
      field.focus();
      write(said, messages.copyRefused);
    }
  });
  const made = element(
    'div',
    'share-field',
    element('label', '', element('span', '', label), field),
    element('p', 'share-copy', copy, ' ', said),
  );
  return {
    element: made,
    button: copy,
    show(text) {
      field.value = text;
      write(said, '');
    },
  };
}
