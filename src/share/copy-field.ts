import { button, element, write } from '../dom/element.ts';
import type { ShareMessages } from '../i18n/share-messages.ts';

/** A read-only text field with a button that copies its text and reports the result. */
export interface CopyField {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  show(text: string): void;
}

/** @param rows visible lines of the text; one gives an input, more a textarea */
export function copyField(label: string, rows: number, messages: ShareMessages): CopyField {
  const field = rows === 1 ? element('input', '') : element('textarea', '');
  field.readOnly = true;
  field.spellcheck = false;
  if (field instanceof HTMLTextAreaElement) field.rows = rows;
  field.addEventListener('focus', () => field.select());
  const status = element('span', 'share-status');
  status.setAttribute('role', 'status');
  const copy = button('', messages.copy, async () => {
    write(status, '');
    try {
      await navigator.clipboard.writeText(field.value);
      write(status, messages.copied);
    } catch {
      field.focus();
      write(status, messages.copyRefused);
    }
  });
  const container = element(
    'div',
    'share-field',
    element('label', '', element('span', '', label), field),
    element('p', 'share-copy', copy, ' ', status),
  );
  return {
    element: container,
    button: copy,
    show(text) {
      field.value = text;
      write(status, '');
    },
  };
}
